package com.earlybird.delivery.settings.app;

import com.earlybird.delivery.settings.domain.DeliverySettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

/** The one set of settings; until somebody changes it, the initial ones hold. */
public interface Settings {
    /** Version 0 while they are the initial ones. */
    Uni<Stored<DeliverySettings>> current();

    /** As they were at most some seconds ago: for what happens hundreds of times a second. */
    Uni<DeliverySettings> recent();

    Uni<Stored<DeliverySettings>> replace(DeliverySettings wanted, Long ifMatch, Act act);
}
