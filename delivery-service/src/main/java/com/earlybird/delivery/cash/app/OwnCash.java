package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

/** Nobody counts or settles his own cash, in whatever role. */
final class OwnCash {
    private OwnCash() {}

    static void refuse(Caller caller, DeliveryBoy boy) {
        if (boy.id().equals(caller.deliveryBoyId()) || caller.userId().equals(boy.userId())) {
            throw Rejection.notAllowed("Nobody counts or settles his own cash.");
        }
    }
}
