package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A day of an irregular subscription. */
public record ListedDay(LocalDate date, BigDecimal qty) {
    public ListedDay {
        qty = Quantity.normal(qty);
    }
}
