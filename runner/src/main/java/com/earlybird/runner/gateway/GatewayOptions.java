package com.earlybird.runner.gateway;

import com.earlybird.runner.system.ClockOffset;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a gateway is started with.
 *
 * @param services the base addresses of each service's processes
 * @param connectTimeout for a connection to a service
 * @param silenceTimeout how long a service may say nothing before its answer, or within it; a
 *     stream of events has to say something more often than that
 * @param maxBodyBytes of a request; more is refused with 413
 * @param origins of pages elsewhere that may read answers; usually none
 * @param clock the business clock that the gateway moves, if the system has one
 * @param rules what callers are held to
 * @param extras a door with TLS, a collector of traces
 */
public record GatewayOptions(
        int port,
        Map<ServiceName, List<URI>> services,
        Duration connectTimeout,
        Duration silenceTimeout,
        long maxBodyBytes,
        Set<String> origins,
        ClockOffset clock,
        GatewayRules rules,
        Extras extras) {
    public GatewayOptions {
        services = Map.copyOf(services);
        origins = Set.copyOf(origins);
    }

    /** With the limits that hold for users. */
    public static GatewayOptions of(
            int port, Map<ServiceName, List<URI>> services, ClockOffset clock, Extras extras) {
        Map<String, String> environment = System.getenv();
        GatewayRules rules = GatewayRules.declared(environment);
        return new GatewayOptions(
                port,
                services,
                rules.connect(),
                rules.silence(),
                rules.bodyBytes(),
                originsOf(environment),
                clock,
                rules,
                extras);
    }

    /** {@code EARLYBIRD_CORS_ORIGINS=https://app.example.com,https://office.example.com}. */
    static Set<String> originsOf(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("EARLYBIRD_CORS_ORIGINS", "").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
