package com.earlybird.contracts;

/** How money was paid. */
public enum PaymentMethod {
    CASH,
    UPI,
    BANK,
    CHEQUE,
    CARD,
    ONLINE,
    WALLET
}
