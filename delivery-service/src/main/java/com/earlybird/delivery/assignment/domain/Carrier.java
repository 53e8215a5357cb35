package com.earlybird.delivery.assignment.domain;

import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;

import java.time.LocalDate;

/**
 * Who goes to a customer on one day, and whose door it is.
 *
 * @param overrideBoyId for that day alone, or null
 * @param assignedBoyId the customer's own, or null
 * @param recipient null where the customer is not known yet
 */
public record Carrier(String overrideBoyId, String assignedBoyId, Recipient recipient) {

    /** The override, else the customer's own delivery boy, else {@link Stop#UNASSIGNED}. */
    public String boyId() {
        if (overrideBoyId != null) {
            return overrideBoyId;
        }
        return assignedBoyId == null ? Stop.UNASSIGNED : assignedBoyId;
    }

    /**
     * The stop on the run where it belongs. A new assignment moves what is still to come; a stop of
     * a past day only moves where an override says so or nobody had it, and one at which something
     * was confirmed never moves.
     */
    public Stop place(Stop stop, LocalDate today) {
        boolean mayMove = stop.untouched()
                && (!stop.date().isBefore(today)
                        || overrideBoyId != null
                        || stop.deliveryBoyId().equals(Stop.UNASSIGNED));
        return stop.assign(mayMove ? boyId() : stop.deliveryBoyId(), recipient);
    }
}
