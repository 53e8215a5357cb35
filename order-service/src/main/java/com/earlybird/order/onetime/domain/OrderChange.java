package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be different in an order; a part that is null stays.
 *
 * @param items all of them anew
 */
public record OrderChange(
        LocalDate deliveryDate,
        Shift shift,
        List<WantedItem> items,
        String addressId,
        String notes) {
    /** Nothing is to be different. */
    static final OrderChange NOTHING = new OrderChange(null, null, null, null, null);

    /** What the order is to hold. */
    public Basket appliedTo(OneTimeOrder order) {
        return new Basket(
                order.customerId(),
                deliveryDate == null ? order.deliveryDate() : deliveryDate,
                shift == null ? order.shift() : shift,
                items == null ? wanted(order) : items,
                addressId == null ? order.addressId() : addressId,
                notes == null ? order.notes() : notes,
                order.subscriptionId(),
                true);
    }

    /** What an order asked for. */
    public static List<WantedItem> wanted(OneTimeOrder order) {
        return order.items().stream()
                .map(item -> new WantedItem(item.productId(), item.qty()))
                .toList();
    }
}
