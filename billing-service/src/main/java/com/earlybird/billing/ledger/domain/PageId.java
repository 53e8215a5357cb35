package com.earlybird.billing.ledger.domain;

import java.time.YearMonth;
import java.util.Objects;

/** A customer's month, {@code 2026-01:CU-20260105-0001}: the natural key of a page. */
public record PageId(YearMonth month, String customerId) {
    public PageId {
        Objects.requireNonNull(month);
        Objects.requireNonNull(customerId);
    }

    @Override
    public String toString() {
        return month + ":" + customerId;
    }
}
