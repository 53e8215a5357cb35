package com.earlybird.billing.payment.domain;

/** What money that came in is for. */
public enum Purpose {
    /** To pay what is owed; the oldest bill first. */
    ACCOUNT,
    /** To lie in the wallet until it is used. */
    WALLET
}
