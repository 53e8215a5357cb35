package com.earlybird.order.settings.app;

import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

/** Where the settings are kept. */
public interface SettingsStore {
    /** The settings, or the defaults while nobody has set any; those have version 0. */
    Uni<Stored<OrderSettings>> read();

    Uni<Stored<OrderSettings>> replace(OrderSettings settings, Long ifMatch, Act act);
}
