package com.earlybird.order.onetime.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.api.NewOrder.Item;
import com.earlybird.order.onetime.app.ChangeOrder;
import com.earlybird.order.onetime.domain.OrderChange;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be different in an order; what is left out stays.
 *
 * @param items all of them anew
 * @param reason needed from staff after the cut-off
 */
public record OrderPatch(
        LocalDate deliveryDate,
        Shift shift,
        @Size(max = 100) List<@NotNull @Valid Item> items,
        @Size(min = 1, max = 64) String addressId,
        @Size(max = 500) String notes,
        @Size(max = 200) String reason) {
    public ChangeOrder.Command command(String id, Long ifMatch, Caller caller, String bearerToken) {
        List<WantedItem> wanted = items == null
                ? null
                : items.stream()
                        .map(i -> new WantedItem(i.productId(), i.qty()))
                        .toList();
        OrderChange change = new OrderChange(deliveryDate, shift, wanted, addressId, notes);
        return new ChangeOrder.Command(id, ifMatch, change, reason, caller, bearerToken);
    }
}
