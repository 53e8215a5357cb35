package com.earlybird.order.subscription.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.List;

/**
 * What stands at a door when a subscription is to join it. Each that joins takes the next turn, whose
 * key is unique: of two that looked at the same moment the store lets one in, and the other looks
 * again and sees it.
 *
 * @param lastTurn the highest turn that was taken before the others were read
 * @param others the customer's subscriptions
 */
public record Neighbours(long lastTurn, List<Subscription> others) {
    /** Nobody looked, for nothing was to join. */
    public static final Neighbours UNSEEN = new Neighbours(-1, List.of());

    /** {@code next} with its turn, if it joins; refused beside another of the same. */
    public Subscription admit(Subscription before, Subscription next) {
        if (!next.joins(before)) {
            return next;
        }
        if (lastTurn < 0) {
            throw Rejection.conflict("changed-meanwhile", "Others are changing this; try again.");
        }
        others.stream().filter(next::isSecondTo).findFirst().ifPresent(other -> {
            throw Rejection.conflict(
                    "second-subscription",
                    "The same product comes in that shift by " + other.id()
                            + " already; say allow_second if a second one is meant.");
        });
        return next.withTurn(lastTurn + 1);
    }
}
