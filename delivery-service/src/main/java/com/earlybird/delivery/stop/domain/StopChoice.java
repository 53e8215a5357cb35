package com.earlybird.delivery.stop.domain;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import java.util.List;

/** Which of a customer's stops of a day is meant, and whether it is the caller's. */
public final class StopChoice {
    private StopChoice() {}

    /**
     * The one stop meant.
     *
     * @param carrierId the delivery boy whose stop it must be, or null for anybody's
     * @param ofDay the customer's stops that day, of the shift that was named or of both
     * @throws Rejection 422 {@code not-planned} when there is none, 404 when it is another delivery
     *     boy's, 422 {@code shift-needed} when two are left to choose from
     */
    public static Stop choose(List<Stop> ofDay, String carrierId, String asked) {
        if (ofDay.isEmpty()) {
            throw Rejection.refused("not-planned", "Nothing is planned for " + asked + ".");
        }
        List<Stop> own = ofDay.stream().filter(stop -> isOf(stop, carrierId)).toList();
        if (own.isEmpty()) {
            throw Rejection.notFound("stop", asked);
        }
        List<Stop> live = own.stream().filter(stop -> !stop.planned().isEmpty()).toList();
        if (live.size() > 1) {
            throw Rejection.refused(
                    "shift-needed", "There are two stops that day; say which shift.");
        }
        return live.isEmpty() ? own.get(0) : live.get(0);
    }

    /** As above, of stops as the store holds them. */
    public static Stored<Stop> chooseStored(
            List<Stored<Stop>> ofDay, String carrierId, String asked) {
        Stop chosen = choose(ofDay.stream().map(Stored::value).toList(), carrierId, asked);
        return ofDay.stream().filter(one -> one.value() == chosen).findFirst().orElseThrow();
    }

    /** Whether that delivery boy carries something of it; of null, who is nobody's, always. */
    public static boolean isOf(Stop stop, String carrierId) {
        return carrierId == null || !stop.partOf(carrierId).deliveries().isEmpty();
    }
}
