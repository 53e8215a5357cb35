package com.earlybird.billing.report.domain;

/**
 * What came in and went back by one method; in paise.
 *
 * @param method CASH, UPI, BANK, CHEQUE, CARD, ONLINE
 * @param payments how many came in
 * @param returnedPaise refunds, and payments that did not hold
 */
public record CollectionLine(String method, long payments, long receivedPaise, long returnedPaise) {
    public long netPaise() {
        return Math.subtractExact(receivedPaise, returnedPaise);
    }

    CollectionLine plus(CollectionLine other) {
        return new CollectionLine(
                method,
                payments + other.payments,
                Math.addExact(receivedPaise, other.receivedPaise),
                Math.addExact(returnedPaise, other.returnedPaise));
    }
}
