package com.earlybird.order.settings.app;

import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Sets cut-offs and horizon; they hold at once, for every date that has not been planned. */
@ApplicationScoped
public class ChangeSettings {
    private final SettingsStore settings;

    ChangeSettings(SettingsStore settings) {
        this.settings = settings;
    }

    public record Command(OrderSettings settings, Long ifMatch, Caller caller) {}

    public Uni<Stored<OrderSettings>> handle(Command command) {
        return settings.replace(
                command.settings(), command.ifMatch(), Act.of(command.caller(), "change-settings"));
    }
}
