package com.earlybird.runner.gateway;

import com.earlybird.platform.kernel.TokenBucket;

import io.vertx.core.http.HttpServerRequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Slows an address that asks too often, and sooner where it tries logins. Programs of this machine
 * itself are not counted; behind a proxy on this machine, whom the proxy names is.
 */
final class CallerRates {
    private static final int MOST_ADDRESSES = 10_000;
    private static final int SECONDS = 60;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final String loginPath;
    private final Buckets requests;
    private final Buckets logins;

    CallerRates(GatewayRules rules) {
        loginPath = rules.loginPath();
        requests = new Buckets(rules.requestsPerSecond() * SECONDS);
        logins = new Buckets(rules.loginsPerSecond() * SECONDS);
    }

    /** Whether one more request of its sender is too many; counts it if not. */
    boolean isTooMany(HttpServerRequest request, long nowNanos) {
        Optional<String> address = counted(request);
        if (address.isEmpty()) {
            return false;
        }
        String path = request.path();
        boolean login = path.equals(loginPath) || path.startsWith(loginPath + "/");
        return requests.refuse(address.get(), nowNanos)
                || login && logins.refuse(address.get(), nowNanos);
    }

    private static Optional<String> counted(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (!THIS_MACHINE.contains(peer)) {
            return Optional.of(peer);
        }
        return Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .map(all -> all.substring(all.lastIndexOf(',') + 1).strip());
    }

    /** One for each address; who was not heard of for longest is forgotten first, with a full one. */
    private static final class Buckets {
        private final int perMinute;
        private final Map<String, TokenBucket> ofAddresses = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
                return size() > MOST_ADDRESSES;
            }
        };

        Buckets(int perMinute) {
            this.perMinute = perMinute;
        }

        synchronized boolean refuse(String address, long nowNanos) {
            TokenBucket bucket = ofAddresses.computeIfAbsent(
                    address, a -> TokenBucket.full(perMinute, nowNanos));
            if (bucket.isEmpty(nowNanos)) {
                return true;
            }
            bucket.take(nowNanos);
            return false;
        }
    }
}
