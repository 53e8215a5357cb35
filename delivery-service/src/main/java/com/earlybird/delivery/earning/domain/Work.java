package com.earlybird.delivery.earning.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.stop.domain.DeliveryItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds deliveries up by day, one after the other, so that no month is ever held as a whole. */
public final class Work {
    private final Map<LocalDate, Day> days = new TreeMap<>();

    private static final class Day {
        private long deliveries;
        private long paise;
        private final Map<String, WorkDay.WorkProduct> products = new TreeMap<>();
    }

    /** Counts it where anything was handed over; for an undelivered one nothing is earned. */
    public void add(LocalDate date, DeliveryStatus status, List<DeliveryItem> items) {
        if (status != DeliveryStatus.DELIVERED) {
            return;
        }
        Day day = days.computeIfAbsent(date, d -> new Day());
        day.deliveries++;
        for (DeliveryItem item : items) {
            if (item.deliveredQty().signum() > 0) {
                day.paise = Math.addExact(day.paise, item.amountPaise());
                day.products.merge(
                        item.productId(),
                        new WorkDay.WorkProduct(
                                item.productId(), item.productName(), item.deliveredQty()),
                        Work::sum);
            }
        }
    }

    public List<WorkDay> days() {
        return days.entrySet().stream()
                .map(entry -> new WorkDay(
                        entry.getKey(),
                        entry.getValue().deliveries,
                        List.copyOf(entry.getValue().products.values()),
                        entry.getValue().paise))
                .toList();
    }

    private static WorkDay.WorkProduct sum(WorkDay.WorkProduct a, WorkDay.WorkProduct b) {
        BigDecimal qty = a.qty().add(b.qty()).stripTrailingZeros();
        return new WorkDay.WorkProduct(
                a.productId(), a.productName(), qty.scale() < 0 ? qty.setScale(0) : qty);
    }
}
