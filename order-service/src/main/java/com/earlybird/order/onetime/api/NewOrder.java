package com.earlybird.order.onetime.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.app.PlaceOrder;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A one-time order. {@code reason} is needed for one that staff enter after its cut-off;
 * {@code allow_duplicate} says that the same again within a minute is meant.
 */
public record NewOrder(
        @NotBlank @Size(max = 40) String customerId,
        @NotNull LocalDate deliveryDate,
        @NotNull Shift shift,
        @NotNull @Size(max = 100) List<@NotNull @Valid Item> items,
        @Size(min = 1, max = 64) String addressId,
        @Size(max = 500) String notes,
        @Size(min = 1, max = 40) String subscriptionId,
        @Size(max = 200) String reason,
        Boolean allowDuplicate) {
    /** How much of which product. */
    public record Item(
            @NotBlank @Size(max = 40) String productId,

            @NotNull @Positive @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
            BigDecimal qty) {}

    public PlaceOrder.Command command(String id, Caller caller, String bearerToken) {
        Basket basket = new Basket(
                customerId,
                deliveryDate,
                shift,
                items.stream().map(i -> new WantedItem(i.productId(), i.qty())).toList(),
                addressId,
                notes,
                subscriptionId,
                Boolean.TRUE.equals(allowDuplicate));
        return new PlaceOrder.Command(id, basket, reason, caller, bearerToken);
    }
}
