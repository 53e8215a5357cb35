package com.earlybird.delivery.stop.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Taking back one's own last word at a stop (docs/adr/0008). The deliveries it spoke of get a
 * revision that says nothing was handed over, and are open again: whatever is said next is the
 * revision after that.
 *
 * @param at when the server received it
 */
public record Undo(Confirmer confirmer, Instant at) {
    /** Long enough to notice a slip of the thumb, and too short to bargain at the door. */
    public static final Duration WITHIN = Duration.ofMinutes(1);

    /** What the revision gives as its reason. */
    public static final String REASON = "UNDONE";

    /**
     * The ids of the deliveries that his last confirmation spoke of; none where it is taken back
     * already.
     *
     * @throws Rejection 409 {@code nothing-to-undo} where the last word is not his confirmation;
     *     422 {@code undo-too-late} after a minute
     */
    Set<String> takesBack(Stop stop) {
        List<Delivery> said = stop.deliveries().stream()
                .filter(delivery -> delivery.latest() != null)
                .toList();
        Revision last = said.stream()
                .map(Delivery::latest)
                .max(Comparator.comparing(Revision::confirmedAt))
                .orElseThrow(Undo::nothing);
        if (!isHis(last)) {
            throw nothing();
        }
        if (last.isUndo()) {
            return Set.of();
        }
        if (last.scope() == null) {
            throw nothing();
        }
        if (at.isAfter(last.confirmedAt().plus(WITHIN))) {
            throw Rejection.refused(
                    "undo-too-late", "It was confirmed more than a minute ago; ask the office.");
        }
        return said.stream()
                .filter(delivery -> delivery.latest().confirmedAt().equals(last.confirmedAt()))
                .filter(delivery -> delivery.latest().scope() != null && isHis(delivery.latest()))
                .map(Delivery::id)
                .collect(Collectors.toSet());
    }

    private boolean isHis(Revision revision) {
        return revision.confirmedBy().equals(confirmer.by())
                && revision.confirmedVia() == confirmer.via();
    }

    private static Rejection nothing() {
        return Rejection.conflict(
                "nothing-to-undo", "The last word at this stop is no confirmation of yours.");
    }
}
