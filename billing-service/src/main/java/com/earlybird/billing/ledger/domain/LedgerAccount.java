package com.earlybird.billing.ledger.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.PaymentMethod;

import java.util.EnumSet;
import java.util.Set;

/**
 * The accounts of the books. Each entry debits one and credits another, so the whole sums to zero.
 * What a customer owes is {@link #CUSTOMER_RECEIVABLE}: debits raise it, credits lower it.
 */
public enum LedgerAccount {
    /** What the page's customer owes; below zero it is the customer's credit. */
    CUSTOMER_RECEIVABLE,
    /** Earned by deliveries of subscriptions. */
    SUBSCRIPTION_REVENUE,
    /** Earned by deliveries of one-time orders. */
    ONE_TIME_REVENUE,
    /** Notes and coins. */
    CASH,
    /** Received over UPI. */
    UPI,
    /** Received by bank transfer. */
    BANK,
    /** Received as cheques. */
    CHEQUE,
    /** Received by card. */
    CARD,
    /** Received through a payment provider. */
    ONLINE,
    /** The customers' prepaid money. */
    WALLET,
    /** Given away as discounts. */
    DISCOUNT,
    /** What rounding bills to the rupee gained or lost. */
    ROUND_OFF,
    /** What was owed before the ledger's first page. */
    OPENING_BALANCE,
    /** Credit notes and other corrections by hand. */
    ADJUSTMENT,
    /** Earned by bottles that were not given back. */
    BOTTLE_CHARGES,
    /** Earned by late fees. */
    LATE_FEES,
    /** Given up as lost. */
    WRITE_OFFS,
    /** Made good for bad deliveries. */
    DELIVERY_CREDITS,
    /** The tax inside the revenue: against it, for prices include tax. */
    TAX_INSIDE,
    /** Owed to the centre. */
    CGST_PAYABLE,
    /** Owed to the state. */
    SGST_PAYABLE;

    private static final Set<LedgerAccount> MONEY =
            EnumSet.of(CASH, UPI, BANK, CHEQUE, CARD, ONLINE);

    /** Where the money of a payment goes. */
    public static LedgerAccount of(PaymentMethod method) {
        return valueOf(method.name());
    }

    /** What a delivery of that kind of order earns on. */
    public static LedgerAccount of(OrderType type) {
        return type == OrderType.SUBSCRIPTION ? SUBSCRIPTION_REVENUE : ONE_TIME_REVENUE;
    }

    /** Where money that was received lies. */
    public boolean money() {
        return MONEY.contains(this);
    }

    /** Whether an entry may debit one of the two and credit the other. */
    static boolean mayMeet(LedgerAccount a, LedgerAccount b) {
        if (a == TAX_INSIDE || b == TAX_INSIDE) {
            LedgerAccount other = a == TAX_INSIDE ? b : a;
            return other == CGST_PAYABLE || other == SGST_PAYABLE;
        }
        boolean customers =
                a == CUSTOMER_RECEIVABLE || b == CUSTOMER_RECEIVABLE || a == WALLET || b == WALLET;
        boolean tax =
                a == CGST_PAYABLE || b == CGST_PAYABLE || a == SGST_PAYABLE || b == SGST_PAYABLE;
        return a != b && customers && !tax;
    }
}
