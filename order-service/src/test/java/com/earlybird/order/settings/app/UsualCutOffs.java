package com.earlybird.order.settings.app;

import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

/** The cut-offs of the defaults, for use cases without a store. */
public final class UsualCutOffs {
    private UsualCutOffs() {}

    public static CutOffs at(BusinessClock clock) {
        return new CutOffs(
                new SettingsStore() {
                    @Override
                    public Uni<Stored<OrderSettings>> read() {
                        return Uni.createFrom().item(new Stored<>(OrderSettings.DEFAULT, 0));
                    }

                    @Override
                    public Uni<Stored<OrderSettings>> replace(
                            OrderSettings settings, Long ifMatch, Act act) {
                        throw new UnsupportedOperationException();
                    }
                },
                clock);
    }
}
