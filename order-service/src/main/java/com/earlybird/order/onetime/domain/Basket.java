package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody wants delivered, before it is an order.
 *
 * @param addressId or null for the customer's default address
 * @param notes or null
 * @param subscriptionId the subscription it goes with, or null
 * @param allowDuplicate whether the same again within a minute is meant
 */
public record Basket(
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        List<WantedItem> items,
        String addressId,
        String notes,
        String subscriptionId,
        boolean allowDuplicate) {
    /** The id of an order that is only looked at: no real one has it. */
    public static final String UNPLACED = "OR-PREVIEW";

    /** The same customer, items, date and shift give the same text, in whatever order they came. */
    public String fingerprint() {
        String lines = items.stream()
                .map(item ->
                        item.productId() + "=" + item.qty().stripTrailingZeros().toPlainString())
                .sorted()
                .collect(Collectors.joining(","));
        return customerId + "|" + deliveryDate + "|" + shift + "|" + lines;
    }
}
