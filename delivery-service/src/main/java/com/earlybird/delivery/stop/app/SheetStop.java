package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.domain.AdjustmentKind;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A stop as the delivery boy reads it. What was called off is left out.
 *
 * @param sequence its place on the run sheet, from 1; null where the stop stands alone
 * @param address on one line
 * @param notes what is known of the door
 * @param dayNote what the office says of this day, or null
 * @param adjustments what is to be done otherwise this day
 * @param mapLink the customer's own, else one made of the place or the address
 * @param latitude in degrees, or null
 * @param longitude in degrees, or null
 * @param bottlesToCollect by type of bottle
 */
public record SheetStop(
        Integer sequence,
        String customerId,
        LocalDate date,
        Shift shift,
        String deliveryBoyId,
        String name,
        String phone,
        String address,
        String area,
        String notes,
        String mapLink,
        String houseImageUrl,
        BigDecimal latitude,
        BigDecimal longitude,
        String dayNote,
        List<SheetAdjustment> adjustments,
        Map<String, Integer> bottlesToCollect,
        List<SheetDelivery> deliveries) {

    private static final Recipient NOBODY =
            new Recipient(null, null, null, null, null, null, null, null, null);

    /**
     * One order at the stop.
     *
     * @param address where this order goes, if elsewhere than the stop's address; else null
     * @param orderNotes what the order says to the delivery boy, or null
     * @param reason why less than everything was delivered, or null
     */
    public record SheetDelivery(
            String id,
            String orderId,
            OrderType orderType,
            DeliveryStatus status,
            DeliveryType deliveryType,
            long revision,
            String address,
            String orderNotes,
            String reason,
            String notes,
            List<SheetItem> items) {
        /** Whether it is still to be confirmed. */
        public boolean open() {
            return status == DeliveryStatus.PENDING || status == DeliveryStatus.OUT_FOR_DELIVERY;
        }
    }

    /** One product; quantities are in {@code unit}. */
    public record SheetItem(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal deliveredQty,
            BigDecimal quantityStep) {}

    /**
     * What the office asks for beside the plan; nothing of it is charged.
     *
     * @param productId null where something that is no product is to be collected
     * @param unit of {@code qty}, or null
     * @param insteadOfProductId what a SWAP takes the place of; else null
     */
    public record SheetAdjustment(
            String id,
            AdjustmentKind kind,
            String productId,
            String productName,
            String unit,
            BigDecimal qty,
            String insteadOfProductId,
            String insteadOfProductName,
            String reason) {}

    /** {@code customer} is null where he is not known here; then what the stop noted is shown. */
    public static SheetStop of(Stop stop, Customer customer) {
        Recipient at = customer == null ? stop.recipient() : Recipients.of(customer);
        Recipient door = at == null ? NOBODY : at;
        return new SheetStop(
                null,
                stop.customerId(),
                stop.date(),
                stop.shift(),
                stop.deliveryBoyId(),
                door.name(),
                door.phone(),
                door.address(),
                door.area(),
                door.notes(),
                mapLink(door),
                door.houseImageUrl(),
                door.latitude(),
                door.longitude(),
                null,
                List.of(),
                Map.of(),
                stop.planned().stream()
                        .map(delivery -> delivery(delivery, customer, door))
                        .toList());
    }

    public SheetStop numbered(int number) {
        return new SheetStop(
                number,
                customerId,
                date,
                shift,
                deliveryBoyId,
                name,
                phone,
                address,
                area,
                notes,
                mapLink,
                houseImageUrl,
                latitude,
                longitude,
                dayNote,
                adjustments,
                bottlesToCollect,
                deliveries);
    }

    /** With what is known of this day beside the plan. */
    public SheetStop with(
            String note, List<SheetAdjustment> otherwise, Map<String, Integer> bottles) {
        return new SheetStop(
                sequence,
                customerId,
                date,
                shift,
                deliveryBoyId,
                name,
                phone,
                address,
                area,
                notes,
                mapLink,
                houseImageUrl,
                latitude,
                longitude,
                note,
                otherwise,
                bottles == null ? Map.of() : bottles,
                deliveries);
    }

    /** Whether something at it is still to be confirmed. */
    public boolean open() {
        return deliveries.stream().anyMatch(SheetDelivery::open);
    }

    /** By the form of Google's Maps URLs, which every phone opens in the map it has. */
    private static String mapLink(Recipient door) {
        if (door.mapLink() != null) {
            return door.mapLink();
        }
        String place = door.latitude() != null && door.longitude() != null
                ? door.latitude().toPlainString() + "," + door.longitude().toPlainString()
                : door.address();
        return place == null
                ? null
                : "https://www.google.com/maps/search/?api=1&query="
                        + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    private static SheetDelivery delivery(Delivery delivery, Customer customer, Recipient door) {
        String goesTo = customer == null ? null : customer.addressLine(delivery.addressId());
        boolean confirmed = delivery.latest() != null;
        return new SheetDelivery(
                delivery.id(),
                delivery.orderId(),
                delivery.orderType(),
                delivery.status(),
                delivery.deliveryType(),
                delivery.revision(),
                goesTo == null || goesTo.equals(door.address()) ? null : goesTo,
                delivery.orderNotes(),
                confirmed ? delivery.latest().reason() : null,
                confirmed ? delivery.latest().notes() : null,
                delivery.items().stream().map(SheetStop::item).toList());
    }

    private static SheetItem item(DeliveryItem item) {
        return new SheetItem(
                item.productId(),
                item.productName(),
                item.unit(),
                item.orderedQty(),
                item.deliveredQty(),
                item.quantityStep());
    }
}
