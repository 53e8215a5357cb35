package com.earlybird.delivery.stop.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Reason;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was handed over at one stop.
 *
 * @param shift needed where the customer has two stops that day
 * @param items each order named with all its products; left out, everything is delivered in full
 * @param reason for anything but full
 * @param deliveredAt when the device says it happened
 * @param proof photo link and position, if the device has them
 */
public record MarkDelivered(
        @NotBlank @Size(max = 64) String customerId,
        @NotNull LocalDate deliveryDate,
        Shift shift,
        @Size(min = 1, max = 500) List<@NotNull @Valid DeliveredLine> items,
        Reason reason,
        @Size(max = 1000) String notes,
        Instant deliveredAt,
        @Valid ProofBody proof) {

    /** One product of one order; the quantity is in the product's unit. */
    public record DeliveredLine(
            @NotBlank @Size(max = 64) String orderId,
            @NotBlank @Size(max = 64) String productId,
            @NotNull @Digits(integer = 5, fraction = 3) BigDecimal deliveredQty) {}

    Confirmation.Scope scope() {
        return items == null ? Confirmation.Scope.FULL : Confirmation.Scope.LISTED;
    }

    List<Confirmation.Line> lines() {
        return items == null
                ? List.of()
                : IntStream.range(0, items.size())
                        .mapToObj(i -> new Confirmation.Line(
                                i,
                                items.get(i).orderId(),
                                items.get(i).productId(),
                                items.get(i).deliveredQty()))
                        .toList();
    }
}
