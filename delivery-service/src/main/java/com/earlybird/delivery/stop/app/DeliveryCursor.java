package com.earlybird.delivery.stop.app;

import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Where a list of deliveries goes on: the stop and delivery that were shown last. */
public record DeliveryCursor(String stopId, String deliveryId) {
    private static final String BETWEEN = "/";

    /** Null for null, which is the beginning; 400 for what was never given out. */
    public static DeliveryCursor read(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 2) {
            throw unknown();
        }
        DeliveryCursor cursor = new DeliveryCursor(parts[0], parts[1]);
        cursor.date();
        return cursor;
    }

    /** The date of the stop, which its id holds. */
    public LocalDate date() {
        String[] parts = stopId.split(":", -1);
        try {
            return LocalDate.parse(parts[parts.length - 2]);
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    private static Rejection unknown() {
        return Rejection.malformed("cursor", "is not one that was given out");
    }

    /** The deliveries of a stop that are wanted and come after the cursor, which may be null. */
    public static List<FoundDelivery> after(
            DeliveryCursor cursor, Stop stop, Predicate<Delivery> wanted) {
        return stop.deliveries().stream()
                .filter(wanted)
                .map(delivery -> new FoundDelivery(stop, delivery))
                .filter(found -> cursor == null
                        || !stop.id().equals(cursor.stopId())
                        || found.delivery().id().compareTo(cursor.deliveryId()) > 0)
                .sorted(Comparator.comparing(found -> found.delivery().id()))
                .toList();
    }

    /** The first {@code limit} of what was found, and the cursor if there is more. */
    public static Page<FoundDelivery> page(List<FoundDelivery> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        FoundDelivery last = found.get(limit - 1);
        return new Page<>(
                List.copyOf(found.subList(0, limit)),
                last.stop().id() + BETWEEN + last.delivery().id());
    }
}
