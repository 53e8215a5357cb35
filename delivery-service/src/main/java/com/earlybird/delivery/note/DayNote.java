package com.earlybird.delivery.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the office says to whoever goes to a customer on one date and shift.
 *
 * @param id the stop's
 * @param text in words, or null
 * @param adjustments all there ever were, with those that were withdrawn
 */
public record DayNote(String id, String text, List<Adjustment> adjustments) {
    public DayNote {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
    }

    static DayNote empty(String stopId) {
        return new DayNote(stopId, null, List.of());
    }

    DayNote saying(String words) {
        return new DayNote(id, words, adjustments);
    }

    DayNote with(Adjustment added) {
        List<Adjustment> more = new ArrayList<>(adjustments);
        more.add(added);
        return new DayNote(id, text, more);
    }

    DayNote withInstead(Adjustment changed) {
        return new DayNote(
                id,
                text,
                adjustments.stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList());
    }

    Optional<Adjustment> adjustment(String adjustmentId) {
        return adjustments.stream().filter(one -> one.id().equals(adjustmentId)).findFirst();
    }

    /** Those that hold. */
    public List<Adjustment> standing() {
        return adjustments.stream().filter(one -> one.withdrawnAt() == null).toList();
    }
}
