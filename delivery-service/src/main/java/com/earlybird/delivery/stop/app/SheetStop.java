package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A stop as the delivery boy reads it. What was called off is left out.
 *
 * @param sequence its place on the run sheet, from 1; null where the stop stands alone
 * @param address on one line
 * @param notes what is known of the door
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
        List<SheetDelivery> deliveries) {

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
            List<SheetItem> items) {}

    /** One product; quantities are in {@code unit}. */
    public record SheetItem(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal deliveredQty,
            BigDecimal quantityStep) {}

    /** {@code customer} is null where he is not known here; then what the stop noted is shown. */
    public static SheetStop of(Stop stop, Customer customer) {
        Recipient at = customer == null ? stop.recipient() : Recipients.of(customer);
        Recipient door = at == null ? new Recipient(null, null, null, null, null, null, null) : at;
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
                door.mapLink(),
                door.houseImageUrl(),
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
                deliveries);
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
