package com.earlybird.billing.ledger.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.PaymentMethod;

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
    ADJUSTMENT;

    /** Where the money of a payment goes. */
    public static LedgerAccount of(PaymentMethod method) {
        return valueOf(method.name());
    }

    /** What a delivery of that kind of order earns on. */
    public static LedgerAccount of(OrderType type) {
        return type == OrderType.SUBSCRIPTION ? SUBSCRIPTION_REVENUE : ONE_TIME_REVENUE;
    }
}
