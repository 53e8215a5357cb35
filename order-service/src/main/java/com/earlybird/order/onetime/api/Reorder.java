package com.earlybird.order.onetime.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.app.ReorderOrder;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * The same order again for another day.
 *
 * @param shift that of the order if not given
 * @param allowDuplicate says that the same again within a minute is meant
 * @param reason needed from staff after the cut-off
 */
public record Reorder(
        @NotNull LocalDate deliveryDate,
        Shift shift,
        Boolean allowDuplicate,
        @Size(max = 200) String reason) {
    public ReorderOrder.Command command(
            String id, String orderId, Caller caller, String bearerToken) {
        return new ReorderOrder.Command(
                id,
                orderId,
                deliveryDate,
                shift,
                Boolean.TRUE.equals(allowDuplicate),
                reason,
                caller,
                bearerToken);
    }
}
