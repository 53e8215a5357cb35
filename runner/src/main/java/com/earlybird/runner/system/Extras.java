package com.earlybird.runner.system;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a system has only when it is asked for.
 *
 * @param tls a door for other machines
 * @param traces the collector that is told of every request, by OTLP over HTTP
 */
public record Extras(Optional<Tls> tls, Optional<URI> traces) {
    public static final String TRACES = "EARLYBIRD_TRACES";
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());

    /** With traces to where the environment says. */
    public static Extras of(Optional<Tls> tls, Map<String, String> environment) {
        return new Extras(
                tls,
                Optional.ofNullable(environment.get(TRACES))
                        .filter(address -> !address.isBlank())
                        .map(URI::create));
    }
}
