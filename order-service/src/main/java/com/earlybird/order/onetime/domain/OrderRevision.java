package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
    LocalDate deliveryDate;
    Shift shift;
    List<OrderedItem> items;
    String addressId;
    String notes;
    boolean lateEntry;
    String lateReason;

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
        this.deliveryDate = before.deliveryDate();
        this.shift = before.shift();
        this.items = before.items();
        this.addressId = before.addressId();
        this.notes = before.notes();
        this.lateEntry = before.lateEntry();
        this.lateReason = before.lateReason();
    }

    OneTimeOrder at(Instant now) {
        return new OneTimeOrder(
                before.id(),
                before.orderType(),
                before.customerId(),
                deliveryDate,
                shift,
                items,
                OrderedItem.totalPaise(items),
                status,
                deliveryConfirmed,
                deliveryRevision,
                billed,
                billedAt,
                billedMonth,
                billId,
                addressId,
                notes,
                before.subscriptionId(),
                lateEntry,
                lateReason,
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
