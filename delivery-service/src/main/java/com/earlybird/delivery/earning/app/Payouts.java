package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.earning.domain.Payout;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

/** The payouts; each is written once and never changed. */
public interface Payouts {
    /** Adds it, or answers the one that has its id. */
    Uni<Payout> add(Payout payout, Act act);

    /** The newest first. */
    Uni<Page<Payout>> page(String deliveryBoyId, String cursor, int limit);

    /** The sum of all, in paise. */
    Uni<Long> totalPaise(String deliveryBoyId);
}
