package com.earlybird.delivery.link.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.stop.app.SheetStop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a link shows: its run, and of each customer no more than it takes to find the door.
 *
 * @param shift null where the link is for both
 * @param expiresAt after which nothing of this may be kept
 */
public record LinkRun(
        String linkId, LocalDate date, Shift shift, Instant expiresAt, List<LinkStop> stops) {

    /**
     * One ring of the bell.
     *
     * @param phone only while something is still to be delivered, and only where the link asks for
     *     a PIN: a link that was passed on without one is no directory of customers
     */
    public record LinkStop(
            Integer sequence,
            String customerId,
            Shift shift,
            String name,
            String phone,
            String address,
            String area,
            String notes,
            String mapLink,
            String houseImageUrl,
            String dayNote,
            List<SheetStop.SheetAdjustment> adjustments,
            Map<String, Integer> bottlesToCollect,
            List<SheetStop.SheetDelivery> deliveries) {}

    static LinkStop stop(SharedLink link, SheetStop stop) {
        return stop(link, stop, delivery -> true);
    }

    static LinkStop stop(
            SharedLink link, SheetStop stop, Predicate<SheetStop.SheetDelivery> onRun) {
        List<SheetStop.SheetDelivery> deliveries =
                stop.deliveries().stream().filter(onRun).toList();
        boolean open = deliveries.stream().anyMatch(SheetStop.SheetDelivery::open);
        return new LinkStop(
                stop.sequence(),
                stop.customerId(),
                stop.shift(),
                stop.name(),
                open && link.pin() != null ? stop.phone() : null,
                stop.address(),
                stop.area(),
                stop.notes(),
                stop.mapLink(),
                stop.houseImageUrl(),
                stop.dayNote(),
                stop.adjustments(),
                stop.bottlesToCollect(),
                deliveries);
    }
}
