package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;

/**
 * Whether an order is due on a date.
 *
 * @param plan what to carry, or null if it is not due
 * @param reason why it is not due, else null
 * @param held whether a hold alone keeps all of it back
 */
public record Due(DuePlan plan, String reason, boolean held) {
    static Due yes(DuePlan plan) {
        return new Due(plan, null, false);
    }

    static Due no(String reason) {
        return new Due(null, reason, false);
    }

    static Due heldBack(String reason) {
        return new Due(null, reason, true);
    }

    public boolean inShift(Shift shift) {
        return plan != null && plan.shift() == shift;
    }
}
