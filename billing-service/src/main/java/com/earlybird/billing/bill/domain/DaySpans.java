package com.earlybird.billing.bill.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Days with their quantities in few words: {@code 1–9 Jan × 1, 10 Jan × 2}. */
public final class DaySpans {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private DaySpans() {}

    private record Span(LocalDate first, LocalDate last, BigDecimal qty) {
        boolean goesOnWith(LocalDate day, BigDecimal dayQty) {
            return day.equals(last.plusDays(1))
                    && day.getMonth() == last.getMonth()
                    && dayQty.compareTo(qty) == 0;
        }

        String text() {
            String days = first.equals(last)
                    ? DAY.format(first)
                    : first.getDayOfMonth() + "–" + DAY.format(last);
            return days + " × " + qty.stripTrailingZeros().toPlainString();
        }
    }

    public static String of(SortedMap<LocalDate, BigDecimal> qtyByDay) {
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<LocalDate, BigDecimal> day : qtyByDay.entrySet()) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.goesOnWith(day.getKey(), day.getValue())) {
                spans.set(spans.size() - 1, new Span(last.first(), day.getKey(), last.qty()));
            } else {
                spans.add(new Span(day.getKey(), day.getKey(), day.getValue()));
            }
        }
        return String.join(", ", spans.stream().map(Span::text).toList());
    }
}
