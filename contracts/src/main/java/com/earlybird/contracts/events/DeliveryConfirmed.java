package com.earlybird.contracts.events;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What was really handed over, said once (revision 1) or corrected (each next revision). It carries
 * both sides of the difference, so the order in which revisions arrive does not matter.
 *
 * @param revision from 1
 * @param status DELIVERED or NOT_DELIVERED, as the quantities say
 * @param deliveryType FULL or PARTIAL; null when nothing was delivered
 * @param confirmedBy the user, or the shared link's id
 * @param reason for anything but a full delivery, and for a correction; else null
 * @param notes or null
 * @param confirmedAt when the server received it
 * @param deviceTime when the device says it happened, or null
 * @param kind null of an older writer: {@link #kindSaid} tells then
 */
public record DeliveryConfirmed(
        String deliveryId,
        long revision,
        String orderId,
        OrderType orderType,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        List<ConfirmedItem> items,
        DeliveryStatus status,
        DeliveryType deliveryType,
        ConfirmedVia confirmedVia,
        String confirmedBy,
        String reason,
        String notes,
        Instant confirmedAt,
        Instant deviceTime,
        ConfirmationKind kind) {
    private static final int MAX_ITEMS = 100;

    public DeliveryConfirmed {
        Check.text(deliveryId, "delivery_id");
        Check.positive(revision, "revision");
        Check.text(orderId, "order_id");
        Check.present(orderType, "order_type");
        Check.text(customerId, "customer_id");
        Check.present(deliveryDate, "delivery_date");
        Check.present(shift, "shift");
        items = Check.list(items, MAX_ITEMS, "items");
        Check.distinct(items, ConfirmedItem::productId);
        Check.that(!items.isEmpty(), "items holds at least one");
        Check.that(
                revision > 1 || sum(items, ConfirmedItem::previousQty).signum() == 0,
                "previous_qty is 0 in revision 1");
        Check.that(status == statusOf(items), "status is what the quantities say");
        Check.that(deliveryType == typeOf(items), "delivery_type is what the quantities say");
        Check.present(confirmedVia, "confirmed_via");
        Check.text(confirmedBy, "confirmed_by");
        Check.present(confirmedAt, "confirmed_at");
    }

    /** One that does not say what kind it is. */
    public DeliveryConfirmed(
            String deliveryId,
            long revision,
            String orderId,
            OrderType orderType,
            String customerId,
            LocalDate deliveryDate,
            Shift shift,
            List<ConfirmedItem> items,
            DeliveryStatus status,
            DeliveryType deliveryType,
            ConfirmedVia confirmedVia,
            String confirmedBy,
            String reason,
            String notes,
            Instant confirmedAt,
            Instant deviceTime) {
        this(
                deliveryId,
                revision,
                orderId,
                orderType,
                customerId,
                deliveryDate,
                shift,
                items,
                status,
                deliveryType,
                confirmedVia,
                confirmedBy,
                reason,
                notes,
                confirmedAt,
                deviceTime,
                null);
    }

    /** What kind it is; where it does not say so, the first word is the confirmation. */
    public ConfirmationKind kindSaid() {
        if (kind != null) {
            return kind;
        }
        return revision == 1 ? ConfirmationKind.CONFIRMATION : ConfirmationKind.CORRECTION;
    }

    /** What this item's delivered quantity costs, in paise. */
    public static long amountPaise(ConfirmedItem item) {
        return item.amountPaise();
    }

    /** What everything delivered costs, in paise. */
    public long amountPaise() {
        return items.stream().mapToLong(ConfirmedItem::amountPaise).reduce(0, Math::addExact);
    }

    /** What this revision adds to the one before, in paise: what billing posts for it. */
    public long differencePaise() {
        return items.stream().mapToLong(ConfirmedItem::differencePaise).reduce(0, Math::addExact);
    }

    /** DELIVERED if anything at all was handed over, else NOT_DELIVERED. */
    public static DeliveryStatus statusOf(List<ConfirmedItem> items) {
        return sum(items, ConfirmedItem::deliveredQty).signum() > 0
                ? DeliveryStatus.DELIVERED
                : DeliveryStatus.NOT_DELIVERED;
    }

    /** FULL if all of everything was handed over, PARTIAL if some was, null if nothing was. */
    public static DeliveryType typeOf(List<ConfirmedItem> items) {
        if (statusOf(items) == DeliveryStatus.NOT_DELIVERED) {
            return null;
        }
        return items.stream().allMatch(i -> i.deliveredQty().compareTo(i.orderedQty()) == 0)
                ? DeliveryType.FULL
                : DeliveryType.PARTIAL;
    }

    private static BigDecimal sum(
            List<ConfirmedItem> items, Function<ConfirmedItem, BigDecimal> quantity) {
        return items.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
