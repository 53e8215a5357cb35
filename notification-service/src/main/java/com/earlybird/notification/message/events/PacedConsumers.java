package com.earlybird.notification.message.events;

import com.earlybird.notification.message.app.IntakeRate;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.config.Config;

/** Tells the {@link IntakePace} of each consumer, which Kafka makes itself, where the rate is asked. */
@ApplicationScoped
class PacedConsumers implements ClientCustomizer<Map<String, Object>> {
    private final IntakeRate rate;

    PacedConsumers(IntakeRate rate) {
        this.rate = rate;
    }

    @Override
    public Map<String, Object> customize(
            String channel, Config channelConfig, Map<String, Object> client) {
        IntSupplier perSecond = rate::perSecond;
        client.put(IntakePace.PER_SECOND, perSecond);
        return client;
    }
}
