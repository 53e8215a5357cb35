package com.earlybird.delivery.note;

import com.earlybird.contracts.Quantity;
import com.earlybird.delivery.stop.domain.AdjustmentKind;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An instruction for one ring of the bell: bring more, bring less, bring another, take back. It
 * moves goods and no money: what is charged is what the delivery boy confirms of what was ordered.
 *
 * @param id of the stop, and a part of its own
 * @param productId what it is about; may be null where something is to be collected
 * @param unit of {@code qty}, or null where it is not known
 * @param insteadOfProductId of a SWAP, what is planned and not handed over; else null
 * @param withdrawnAt when it was called off, or null while it holds
 */
public record Adjustment(
        String id,
        AdjustmentKind kind,
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        String insteadOfProductId,
        String insteadOfProductName,
        String reason,
        String recordedBy,
        Instant recordedAt,
        String withdrawnBy,
        Instant withdrawnAt) {
    public Adjustment {
        qty = Quantity.normal(qty);
    }

    Adjustment withdrawn(String by, Instant at) {
        return new Adjustment(
                id,
                kind,
                productId,
                productName,
                unit,
                qty,
                insteadOfProductId,
                insteadOfProductName,
                reason,
                recordedBy,
                recordedAt,
                by,
                at);
    }
}
