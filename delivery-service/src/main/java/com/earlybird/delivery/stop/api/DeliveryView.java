package com.earlybird.delivery.stop.api;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.FoundDelivery;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Proof;
import com.earlybird.delivery.stop.domain.Revision;
import com.earlybird.delivery.stop.domain.Stop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One delivery. From {@code marked_by} to {@code notes} it tells of the latest revision, and all
 * of that is null until it is confirmed.
 *
 * @param revision 0 until it is confirmed
 * @param gapSuspicious whether device and server time lie too far apart
 * @param proof photo link and position, or null
 * @param amountPaise what everything delivered costs, tax included
 */
public record DeliveryView(
        String id,
        String orderId,
        OrderType orderType,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        String deliveryBoyId,
        DeliveryStatus status,
        DeliveryType deliveryType,
        long revision,
        long amountPaise,
        List<DeliveryItemView> items,
        String addressId,
        String orderNotes,
        String markedBy,
        ConfirmedVia confirmedVia,
        Instant confirmedAt,
        Instant deviceTime,
        boolean gapSuspicious,
        Proof proof,
        String reason,
        String notes,
        List<RevisionView> revisions) {

    /** One product; quantities are in {@code unit}, money in paise with tax included. */
    public record DeliveryItemView(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal deliveredQty,
            long unitPricePaise,
            long amountPaise) {}

    /** The confirmation (1) or a correction: who, through what, when, and what it said. */
    public record RevisionView(
            long revision,
            DeliveryStatus status,
            DeliveryType deliveryType,
            List<RevisionItemView> items,
            String markedBy,
            ConfirmedVia confirmedVia,
            Instant confirmedAt,
            Instant deviceTime,
            boolean gapSuspicious,
            Proof proof,
            String reason,
            String notes) {}

    /** What this revision says of a product, and what the one before said. */
    public record RevisionItemView(
            String productId, BigDecimal deliveredQty, BigDecimal previousQty) {}

    public static DeliveryView of(FoundDelivery found) {
        Stop stop = found.stop();
        Delivery delivery = found.delivery();
        Revision latest = delivery.latest();
        boolean confirmed = latest != null;
        return new DeliveryView(
                delivery.id(),
                delivery.orderId(),
                delivery.orderType(),
                stop.customerId(),
                stop.date(),
                stop.shift(),
                stop.carrierOf(delivery),
                delivery.status(),
                delivery.deliveryType(),
                delivery.revision(),
                delivery.amountPaise(),
                delivery.items().stream().map(DeliveryView::item).toList(),
                delivery.addressId(),
                delivery.orderNotes(),
                confirmed ? latest.confirmedBy() : null,
                confirmed ? latest.confirmedVia() : null,
                confirmed ? latest.confirmedAt() : null,
                confirmed ? latest.deviceTime() : null,
                confirmed && latest.gapSuspicious() != null,
                confirmed ? latest.proof() : null,
                confirmed ? latest.reason() : null,
                confirmed ? latest.notes() : null,
                delivery.revisions().stream().map(DeliveryView::revision).toList());
    }

    private static DeliveryItemView item(DeliveryItem item) {
        return new DeliveryItemView(
                item.productId(),
                item.productName(),
                item.unit(),
                item.orderedQty(),
                item.deliveredQty(),
                item.unitPricePaise(),
                item.amountPaise());
    }

    private static RevisionView revision(Revision revision) {
        return new RevisionView(
                revision.revision(),
                revision.status(),
                revision.deliveryType(),
                revision.items().stream()
                        .map(item -> new RevisionItemView(
                                item.productId(), item.deliveredQty(), item.previousQty()))
                        .toList(),
                revision.confirmedBy(),
                revision.confirmedVia(),
                revision.confirmedAt(),
                revision.deviceTime(),
                revision.gapSuspicious() != null,
                revision.proof(),
                revision.reason(),
                revision.notes());
    }
}
