package com.earlybird.delivery.link.app;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows who guesses tokens, by address, and who hammers on one link. Each instance counts for
 * itself; what must not be guessed is 256 bits long and does not depend on this.
 */
@ApplicationScoped
class LinkLimits {
    private static final int MOST_KEYS = 10_000;

    private final int unknownPerMinute;
    private final int requestsPerMinute;
    private final Map<String, TokenBucket> addresses = bounded();
    private final Map<String, TokenBucket> links = bounded();

    LinkLimits(
            @ConfigProperty(name = "earlybird.links.unknown-per-minute") int unknownPerMinute,
            @ConfigProperty(name = "earlybird.links.requests-per-minute") int requestsPerMinute) {
        this.unknownPerMinute = unknownPerMinute;
        this.requestsPerMinute = requestsPerMinute;
    }

    synchronized void mustHaveTriesLeft(String address) {
        TokenBucket bucket = addresses.get(address);
        if (bucket != null && bucket.isEmpty(System.nanoTime())) {
            throw tooMany();
        }
    }

    synchronized void countUnknown(String address) {
        of(addresses, address, unknownPerMinute).take(System.nanoTime());
    }

    synchronized void countRequest(String linkId) {
        TokenBucket bucket = of(links, linkId, requestsPerMinute);
        if (bucket.isEmpty(System.nanoTime())) {
            throw tooMany();
        }
        bucket.take(System.nanoTime());
    }

    private static TokenBucket of(Map<String, TokenBucket> buckets, String key, int perMinute) {
        return buckets.computeIfAbsent(key, k -> TokenBucket.full(perMinute, System.nanoTime()));
    }

    private static Rejection tooMany() {
        return Rejection.tooMany("too-many", "Too many requests; wait a minute.");
    }

    private static Map<String, TokenBucket> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
