package com.earlybird.billing.report.domain;

import com.earlybird.billing.ledger.domain.Entry;

import java.util.Locale;

/** What revenue is told apart by; {@code ?by=product}. */
public enum RevenueBy {
    /** The day of the delivery. */
    DAY,
    PRODUCT,
    /** The area where the customer lives now. */
    AREA,
    /** Subscription or one-time. */
    ORDER_TYPE;

    /** As a query says it, in small letters or large. */
    public static RevenueBy fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    String key(String customerId, Entry entry) {
        return switch (this) {
            case DAY -> entry.serviceDate().toString();
            case PRODUCT -> entry.item().productId();
            case AREA -> customerId;
            case ORDER_TYPE -> entry.delivery().orderType().name();
        };
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
