package com.earlybird.order.onetime.domain;

import java.time.Instant;
import java.time.YearMonth;

/** A copy of a one-time order in the making: the parts that commands and events change. */
final class OrderRevision {
    private final OneTimeOrder before;
    OrderStatus status;
    boolean deliveryConfirmed;
    long deliveryRevision;
    boolean billed;
    Instant billedAt;
    YearMonth billedMonth;
    String billId;
    String cancelReason;
    String cancelledBy;
    Instant cancelledAt;
    String duplicateKey;

    OrderRevision(OneTimeOrder before) {
        this.before = before;
        this.status = before.status();
        this.deliveryConfirmed = before.deliveryConfirmed();
        this.deliveryRevision = before.deliveryRevision();
        this.billed = before.billed();
        this.billedAt = before.billedAt();
        this.billedMonth = before.billedMonth();
        this.billId = before.billId();
        this.cancelReason = before.cancelReason();
        this.cancelledBy = before.cancelledBy();
        this.cancelledAt = before.cancelledAt();
        this.duplicateKey = before.duplicateKey();
    }

    OneTimeOrder at(Instant now) {
        return new OneTimeOrder(
                before.id(),
                before.orderType(),
                before.customerId(),
                before.deliveryDate(),
                before.shift(),
                before.items(),
                before.totalPaise(),
                status,
                deliveryConfirmed,
                deliveryRevision,
                billed,
                billedAt,
                billedMonth,
                billId,
                before.addressId(),
                before.notes(),
                before.subscriptionId(),
                before.lateEntry(),
                before.lateReason(),
                cancelReason,
                cancelledBy,
                cancelledAt,
                duplicateKey,
                before.activeKey(),
                before.placedBy(),
                before.placedAt(),
                now);
    }
}
