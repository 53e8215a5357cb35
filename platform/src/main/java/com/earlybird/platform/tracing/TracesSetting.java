package com.earlybird.platform.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The one variable that turns traces on: {@code EARLYBIRD_TRACES=http://collector:4318}, an address
 * that takes OTLP over HTTP. Without it nothing is recorded and nothing is sent.
 */
public final class TracesSetting implements ConfigSourceFactory {
    static final String NAME = "earlybird.traces";

    // Above the defaults of microprofile-config.properties, below files and the environment.
    private static final int ORDINAL = 150;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue collector = context.getValue(NAME);
        if (collector == null
                || collector.getValue() == null
                || collector.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.otel.sdk.disabled",
                        "false",
                        "quarkus.otel.exporter.otlp.endpoint",
                        collector.getValue()),
                NAME,
                ORDINAL));
    }
}
