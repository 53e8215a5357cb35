package com.earlybird.billing.reconciliation.domain;

import com.earlybird.billing.ledger.domain.Entry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What the ledger charges for one delivery, over all revisions and pages. */
public final class ChargedDelivery {
    private final String deliveryId;
    private final String orderId;
    private final String customerId;
    private final LocalDate deliveryDate;
    private final Set<String> seen = new HashSet<>(4);
    private long amountPaise;
    private boolean isDouble;

    ChargedDelivery(String customerId, Entry first) {
        this.deliveryId = first.delivery().deliveryId();
        this.orderId = first.delivery().orderId();
        this.customerId = customerId;
        this.deliveryDate = first.serviceDate();
    }

    void add(Entry entry) {
        amountPaise = Math.addExact(amountPaise, entry.owedPaise());
        if (!seen.add(entry.delivery().revision() + "/" + entry.item().productId())) {
            isDouble = true;
        }
    }

    long amountPaise() {
        return amountPaise;
    }

    /** Whether a product of one revision stands in the books more than once. */
    boolean isDouble() {
        return isDouble;
    }

    Finding against(long confirmedPaise) {
        return new Finding(
                deliveryId, orderId, customerId, deliveryDate, confirmedPaise, amountPaise);
    }
}
