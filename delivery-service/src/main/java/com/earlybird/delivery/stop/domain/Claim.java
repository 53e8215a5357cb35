package com.earlybird.delivery.stop.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.Objects;

/** What one confirmation says of one delivery, with a reason exactly where one is due. */
record Claim(Quantities quantities, String reason, String notes) {

    /** Refuses anything but full without a reason, and OTHER without notes (422). */
    static Claim of(Delivery delivery, Quantities quantities, Confirmation said) {
        if (quantities.isFull(delivery)) {
            return new Claim(quantities, null, said.notes());
        }
        if (said.reason() == null) {
            throw Rejection.refused(
                    "reason-needed", "Anything but a full delivery needs a reason.");
        }
        if (said.reason() == Reason.OTHER && said.notes() == null) {
            throw Rejection.refused("notes-needed", "The reason OTHER is explained in notes.");
        }
        return new Claim(quantities, said.reason().name(), said.notes());
    }

    /** Whether that revision said the very same. */
    boolean isSaidBy(Revision revision) {
        return quantities.equals(Quantities.of(revision))
                && Objects.equals(reason, revision.reason())
                && Objects.equals(notes, revision.notes());
    }
}
