package com.earlybird.platform.trial;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.platform.kernel.Fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** An aggregate with one field of each kind that a document may hold. */
record Parcel(
        String id,
        String label,
        long pricePaise,
        BigDecimal qty,
        LocalDate date,
        Instant at,
        YearMonth month,
        List<String> tags,
        String note) {
    static Parcel of(String id, String label) {
        return new Parcel(
                id,
                label,
                3_400,
                new BigDecimal("10"),
                LocalDate.parse("2026-01-27"),
                Instant.parse("2026-01-27T06:12:03.120Z"),
                YearMonth.parse("2026-01"),
                List.of("a", "b"),
                null);
    }

    Parcel labelled(String other) {
        return new Parcel(id, other, pricePaise, qty, date, at, month, tags, note);
    }

    Parcel noted(String text) {
        return new Parcel(id, label, pricePaise, qty, date, at, month, tags, text);
    }

    /** With one more tag, unless it has it. */
    Parcel tagged(String tag) {
        return tags.contains(tag)
                ? this
                : new Parcel(
                        id,
                        label,
                        pricePaise,
                        qty,
                        date,
                        at,
                        month,
                        Stream.concat(tags.stream(), Stream.of(tag)).toList(),
                        note);
    }

    /** Any real fact will do; its bill number tells the version it came from. */
    Fact<OrderBilled> fact(long version) {
        OrderBilled data = new OrderBilled(
                id, "CU-20260101-0001", "BI-202601-%04d".formatted(version), month, at);
        return new Fact<>(Topics.ORDER_BILLED, "CU-20260101-0001", data);
    }
}
