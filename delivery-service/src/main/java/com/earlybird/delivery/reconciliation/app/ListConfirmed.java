package com.earlybird.delivery.reconciliation.app;

import com.earlybird.delivery.stop.app.DeliveryCursor;
import com.earlybird.delivery.stop.app.FoundDelivery;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What was confirmed of a span of dates, as it stands now, day by day: the other side of billing's
 * reconciliation. Each day is a range of one index, so a page costs what it shows.
 */
@ApplicationScoped
public class ListConfirmed {
    private static final int MOST_DAYS = 366;

    private final StopReads stops;

    ListConfirmed(StopReads stops) {
        this.stops = stops;
    }

    public Uni<Page<FoundDelivery>> handle(
            LocalDate from, LocalDate to, String cursorText, int limit) {
        if (from == null || to == null) {
            throw Rejection.malformed(from == null ? "from" : "to", "is needed");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Rejection.malformed("to", "must be from 0 to 365 days after from");
        }
        DeliveryCursor cursor = DeliveryCursor.read(cursorText);
        LocalDate first = cursor == null ? from : cursor.date();
        if (first.isBefore(from) || first.isAfter(to)) {
            throw Rejection.malformed("cursor", "is of another list");
        }
        return collect(first, to, cursor, limit, new ArrayList<>())
                .map(found -> DeliveryCursor.page(found, limit));
    }

    private Uni<List<FoundDelivery>> collect(
            LocalDate day,
            LocalDate to,
            DeliveryCursor cursor,
            int limit,
            List<FoundDelivery> found) {
        String fromStopId = cursor == null ? null : cursor.stopId();
        // One more than fits shows that there is more; one, the cursor's own stop may be done.
        return stops.confirmedOn(day, fromStopId, limit - found.size() + 2).flatMap(ofDay -> {
            ofDay.forEach(stop -> found.addAll(
                    DeliveryCursor.after(cursor, stop, delivery -> delivery.latest() != null)));
            return found.size() > limit || !day.isBefore(to)
                    ? Uni.createFrom().item(found)
                    : collect(day.plusDays(1), to, null, limit, found);
        });
    }
}
