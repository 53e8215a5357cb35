package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.Role;
import com.earlybird.delivery.stop.domain.Confirmer;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

/**
 * Who speaks of a stop: for the audit, for the revision, and whose stops it may be of.
 *
 * @param carrierId speaks only of what this delivery boy carries; null speaks of all
 */
public record Speaker(Caller caller, Confirmer confirmer, String carrierId) {
    /** An administrator, or a delivery boy of his own stops. */
    public static Speaker of(Caller caller) {
        if (caller.is(Role.ADMIN)) {
            return new Speaker(caller, new Confirmer(caller.userId(), ConfirmedVia.ADMIN), null);
        }
        if (caller.deliveryBoyId() == null) {
            throw Rejection.notAllowed("Your login is of no delivery boy.");
        }
        Confirmer boy = new Confirmer(caller.userId(), ConfirmedVia.DELIVERY_BOY);
        return new Speaker(caller, boy, caller.deliveryBoyId());
    }

    /** Whoever holds a shared link of that delivery boy's run. */
    public static Speaker link(String linkId, String deliveryBoyId, String correlationId) {
        return new Speaker(
                Caller.anonymous(linkId, correlationId),
                new Confirmer(linkId, ConfirmedVia.SHARED_LINK),
                deliveryBoyId);
    }
}
