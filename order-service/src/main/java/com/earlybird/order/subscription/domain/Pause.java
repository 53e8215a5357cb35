package com.earlybird.order.subscription.domain;

import java.time.LocalDate;

/** Days without delivery, both ends included; an open end ({@code to} null) lasts until resumed. */
public record Pause(LocalDate from, LocalDate to, String reason) {
    /** The reason of a pause that the customer's empty wallet made; nobody else can give it. */
    public static final String WALLET_EMPTY = "WALLET_EMPTY";

    boolean isOfWallet() {
        return WALLET_EMPTY.equals(reason);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Pause other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}
