package com.earlybird.delivery.stop.domain;

import java.time.Instant;
import java.util.List;

/**
 * An administrator's better knowledge of one confirmed delivery.
 *
 * @param lines the products that change; those left out stay as they were
 * @param reason in a few words
 * @param notes or null
 * @param requestId the same for a retry of the same request
 */
public record Correction(
        List<Confirmation.Line> lines,
        String reason,
        String notes,
        Confirmer confirmer,
        Instant at,
        String requestId) {
    public Correction {
        lines = List.copyOf(lines);
    }
}
