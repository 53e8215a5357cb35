package com.earlybird.order.settings.app;

import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** The cut-offs of now. */
@ApplicationScoped
public class CutOffs {
    private final SettingsStore settings;
    private final BusinessClock clock;

    CutOffs(SettingsStore settings, BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Uni<CutOff> current() {
        return settings.read().map(stored -> stored.value().cutOff(clock.zone()));
    }

    /** What {@code caller} may still change at this moment, giving {@code reason}. */
    public Uni<ChangeWindow> window(Caller caller, String reason) {
        return current().map(cutOff -> ChangeWindow.of(cutOff, clock.now(), caller, reason));
    }
}
