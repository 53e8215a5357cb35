package com.earlybird.delivery.settlement.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.DeliveryCursor;
import com.earlybird.delivery.stop.app.FoundDelivery;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The deliveries of a day that nobody has said anything of. */
@ApplicationScoped
public class ListUnconfirmed {
    private static final int AT_ONCE = 500;

    private final StopReads stops;
    private final BusinessClock clock;

    ListUnconfirmed(StopReads stops, BusinessClock clock) {
        this.stops = stops;
        this.clock = clock;
    }

    /** {@code date} null for yesterday, {@code shift} null for both. */
    public Uni<Page<FoundDelivery>> handle(
            LocalDate date, Shift shift, String cursorText, int limit) {
        LocalDate day = date == null ? clock.today().minusDays(1) : date;
        DeliveryCursor cursor = DeliveryCursor.read(cursorText);
        if (cursor != null && !cursor.date().equals(day)) {
            throw Rejection.malformed("cursor", "is of another list");
        }
        String from = cursor == null ? null : cursor.stopId();
        // Each stop found holds at least one; the one the cursor stands in may have none left.
        return stops.openOn(day, shift, from, limit + 2)
                .map(found -> found.stream()
                        .flatMap(stop ->
                                DeliveryCursor.after(cursor, stop, Delivery::stillOpen).stream())
                        .toList())
                .map(found -> DeliveryCursor.page(found, limit));
    }

    /** Shows every open delivery of a day and planned shift, page by page. */
    Uni<Void> each(LocalDate date, Shift shift, BiConsumer<Stop, Delivery> shown) {
        return pages(date, shift, null, shown);
    }

    private Uni<Void> pages(
            LocalDate date, Shift shift, String from, BiConsumer<Stop, Delivery> shown) {
        return stops.openOn(date, shift, from, AT_ONCE).flatMap(found -> {
            List<Stop> fresh = new ArrayList<>(found);
            fresh.removeIf(stop -> stop.id().equals(from));
            fresh.forEach(stop -> stop.deliveries().stream()
                    .filter(Delivery::stillOpen)
                    .forEach(delivery -> shown.accept(stop, delivery)));
            return found.size() < AT_ONCE
                    ? Uni.createFrom().voidItem()
                    : pages(date, shift, found.get(found.size() - 1).id(), shown);
        });
    }
}
