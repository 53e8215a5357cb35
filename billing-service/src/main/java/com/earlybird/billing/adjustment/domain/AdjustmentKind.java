package com.earlybird.billing.adjustment.domain;

import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;

/** Why what a customer owes is changed by hand or by rule, beside deliveries and payments. */
public enum AdjustmentKind {
    DISCOUNT(EntryKind.DISCOUNT, LedgerAccount.DISCOUNT, false),
    DELIVERY_CREDIT(EntryKind.DELIVERY_CREDIT, LedgerAccount.DELIVERY_CREDITS, false),
    LATE_FEE(EntryKind.LATE_FEE, LedgerAccount.LATE_FEES, true),
    BOTTLE_LOSS(EntryKind.BOTTLE_LOSS, LedgerAccount.BOTTLE_CHARGES, true),
    /** Given up as lost; it has a call of its own. */
    WRITE_OFF(EntryKind.WRITE_OFF, LedgerAccount.WRITE_OFFS, false);

    private final EntryKind entry;
    private final LedgerAccount account;
    private final boolean charges;

    AdjustmentKind(EntryKind entry, LedgerAccount account, boolean charges) {
        this.entry = entry;
        this.account = account;
        this.charges = charges;
    }

    EntryKind entry() {
        return entry;
    }

    LedgerAccount account() {
        return account;
    }

    /** What an amount of it makes the customer owe. */
    long owedPaise(long amountPaise) {
        return charges ? amountPaise : -amountPaise;
    }
}
