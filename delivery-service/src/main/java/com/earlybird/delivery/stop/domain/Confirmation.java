package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A person's statement about one stop.
 *
 * @param lines what was handed over, for LISTED; else empty
 * @param reason needed for anything but full, else null
 * @param notes needed with OTHER, else may be null
 * @param at when the server received it
 * @param deviceTime when the device says it happened, or null
 * @param gapSuspicious whether that lies too far from {@code at}: true or null
 * @param proof what the device added, or null
 * @param carrierId speaks only of what this delivery boy carries; null for the whole stop
 */
public record Confirmation(
        Scope scope,
        List<Line> lines,
        Reason reason,
        String notes,
        Confirmer confirmer,
        Instant at,
        Instant deviceTime,
        Boolean gapSuspicious,
        Proof proof,
        String carrierId) {

    /** Everything still open in full, nothing of what is still open, or as listed. */
    public enum Scope {
        FULL,
        NOTHING,
        LISTED
    }

    /**
     * One product of one order. What is wrong with it is told under {@code items[index]}.
     *
     * @param orderId null in a correction, which is of one delivery
     */
    public record Line(int index, String orderId, String productId, BigDecimal deliveredQty) {
        public Line {
            deliveredQty =
                    Quantity.isValid(deliveredQty) ? Quantity.normal(deliveredQty) : deliveredQty;
        }

        String field(String name) {
            return "items[" + index + "]." + name;
        }
    }

    public Confirmation {
        lines = List.copyOf(lines);
    }
}
