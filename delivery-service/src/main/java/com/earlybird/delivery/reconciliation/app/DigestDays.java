package com.earlybird.delivery.reconciliation.app;

import com.earlybird.contracts.DayDigest;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was confirmed of each day, in one hash a day: whoever has the same needs not look at the
 * deliveries. Computed anew each time, a week at a time; only the sums are kept in memory.
 */
@ApplicationScoped
public class DigestDays {
    private static final int MOST_DAYS = 31;
    private static final int DAYS_AT_ONCE = 7;

    private final StopReads stops;

    DigestDays(StopReads stops) {
        this.stops = stops;
    }

    /** The sums of one day. */
    public static final class Day {
        private final LocalDate date;
        private final DayDigest digest = new DayDigest();
        private long deliveries;
        private long charged;

        Day(LocalDate date) {
            this.date = date;
        }

        void add(Delivery delivery) {
            if (delivery.latest().status() == DeliveryStatus.DELIVERED) {
                deliveries++;
            }
            if (delivery.amountPaise() != 0) {
                charged++;
            }
            delivery.items()
                    .forEach(item ->
                            digest.add(delivery.id(), item.productId(), item.amountPaise()));
        }

        public LocalDate date() {
            return date;
        }

        /** Of which something was handed over. */
        public long deliveries() {
            return deliveries;
        }

        /** Those that cost something. */
        public long charged() {
            return charged;
        }

        public DayDigest digest() {
            return digest;
        }
    }

    /** The days on which something was confirmed, by date. */
    public Uni<Collection<Day>> handle(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw Rejection.malformed(from == null ? "from" : "to", "is needed");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Rejection.malformed("to", "must be from 0 to 30 days after from");
        }
        List<LocalDate> weeks =
                from.datesUntil(to.plusDays(1), Period.ofDays(DAYS_AT_ONCE)).toList();
        return Multi.createFrom()
                .iterable(weeks)
                .onItem()
                .transformToMultiAndConcatenate(first -> {
                    LocalDate last = first.plusDays(DAYS_AT_ONCE - 1L);
                    return stops.streamConfirmed(first, last.isAfter(to) ? to : last);
                })
                .collect()
                .in(TreeMap<LocalDate, Day>::new, DigestDays::add)
                .map(TreeMap::values);
    }

    private static void add(Map<LocalDate, Day> days, Stop stop) {
        for (Delivery delivery : stop.deliveries()) {
            if (delivery.latest() != null) {
                days.computeIfAbsent(stop.date(), Day::new).add(delivery);
            }
        }
    }
}
