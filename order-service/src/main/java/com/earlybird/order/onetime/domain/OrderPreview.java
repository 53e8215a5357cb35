package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What placing, changing or cancelling a one-time order would do, without doing it.
 *
 * @param affected each product of a date and shift that would differ, by date, shift and product
 * @param differencePaise what it would cost more; less is negative
 */
public record OrderPreview(List<Line> affected, long differencePaise) {
    /** How much of a product a shift brings, before and after. */
    public record Line(
            LocalDate date,
            Shift shift,
            String productId,
            String productName,
            BigDecimal qtyBefore,
            long amountBeforePaise,
            BigDecimal qtyAfter,
            long amountAfterPaise) {
        boolean differs() {
            return qtyBefore.compareTo(qtyAfter) != 0 || amountBeforePaise != amountAfterPaise;
        }
    }

    private static final Comparator<Line> BY_DAY = Comparator.comparing(Line::date)
            .thenComparing(Line::shift)
            .thenComparing(Line::productId);

    private record Key(LocalDate date, Shift shift, String productId) {}

    /** {@code before} null for an order that is yet to be placed; one that is cancelled is nothing. */
    public static OrderPreview between(OneTimeOrder before, OneTimeOrder after) {
        Map<Key, OrderedItem> was = items(before);
        Map<Key, OrderedItem> is = items(after);
        List<Line> lines = new ArrayList<>();
        was.forEach((key, item) -> lines.add(line(key, item, is.get(key))));
        is.forEach((key, item) -> {
            if (!was.containsKey(key)) {
                lines.add(line(key, null, item));
            }
        });
        List<Line> affected = lines.stream().filter(Line::differs).sorted(BY_DAY).toList();
        return new OrderPreview(affected, paise(after) - paise(before));
    }

    private static Map<Key, OrderedItem> items(OneTimeOrder order) {
        Map<Key, OrderedItem> items = new LinkedHashMap<>();
        if (order != null && order.stands()) {
            order.items().forEach(item -> items.put(
                    new Key(order.deliveryDate(), order.shift(), item.productId()), item));
        }
        return items;
    }

    private static long paise(OneTimeOrder order) {
        return order != null && order.stands() ? order.totalPaise() : 0;
    }

    private static Line line(Key key, OrderedItem was, OrderedItem is) {
        return new Line(
                key.date(),
                key.shift(),
                key.productId(),
                (is == null ? was : is).productName(),
                was == null ? BigDecimal.ZERO : was.qty(),
                was == null ? 0 : was.amountPaise(),
                is == null ? BigDecimal.ZERO : is.qty(),
                is == null ? 0 : is.amountPaise());
    }
}
