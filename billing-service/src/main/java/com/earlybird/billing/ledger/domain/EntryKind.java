package com.earlybird.billing.ledger.domain;

/**
 * Why an entry was made. Each says what it debits and credits; a negative amount changes the sides.
 * The accounts are in {@link LedgerAccount}, a worked month is in docs/ledger.md.
 */
public enum EntryKind {
    /** The first confirmation of a subscription's delivery: receivable to subscription revenue. */
    SUBSCRIPTION_CHARGE,
    /** The first confirmation of a one-time order's delivery: receivable to one-time revenue. */
    ONE_TIME_CHARGE,
    /** A later revision of a delivery, the difference to the one before: as the charge itself. */
    CORRECTION,
    /** Given away: discount to receivable. */
    DISCOUNT,
    /** Bottles not given back: receivable to bottle charges. */
    BOTTLE_LOSS,
    /** Made good for a bad delivery: delivery credits to receivable. */
    DELIVERY_CREDIT,
    /** Money that came in: cash, UPI, bank… to receivable. */
    PAYMENT,
    /** Money given back: receivable, or the wallet, to cash, UPI, bank… */
    REFUND,
    /** A payment that did not hold, such as a cheque: receivable to the account it came in on. */
    PAYMENT_REVERSAL,
    /** Prepaid money: cash, UPI, bank… to wallet. */
    WALLET_TOP_UP,
    /** Paid from what was prepaid: wallet to receivable. */
    WALLET_USE,
    /** The answer to a wrong bill: adjustment to receivable. */
    CREDIT_NOTE,
    /** Given up as lost: write-offs to receivable. */
    WRITE_OFF,
    /** For paying late: receivable to late fees. */
    LATE_FEE,
    /** What brings a bill to the rupee: receivable to round-off. */
    ROUND_OFF,
    /** The tax inside a bill, made known when it is issued: tax inside to CGST and to SGST payable. */
    TAX,
    /** What was owed before the ledger's first page: receivable to opening balance. */
    OPENING_BALANCE
}
