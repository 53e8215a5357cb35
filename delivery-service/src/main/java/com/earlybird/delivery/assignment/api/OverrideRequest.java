package com.earlybird.delivery.assignment.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.assignment.domain.OverrideTarget;
import com.earlybird.delivery.stop.domain.Detour;
import com.earlybird.platform.kernel.Rejection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What goes another way on one day. Exactly one of {@code customer_id}, {@code order_id},
 * {@code area} and {@code run_of} says what.
 *
 * @param runOf the delivery boy whose whole run it is
 * @param fromShift of an area or a run, this shift alone; both if not given
 * @param deliveryBoyId who goes instead; left out together with shift, the override is taken back
 * @param shift in which shift it is carried instead
 */
public record OverrideRequest(
        @NotNull LocalDate date,
        @Size(min = 1, max = 64) String customerId,
        @Size(min = 1, max = 64) String orderId,
        @Size(min = 1, max = 100) String area,
        @Size(min = 1, max = 64) String runOf,
        Shift fromShift,
        @Size(min = 1, max = 64) String deliveryBoyId,
        Shift shift) {

    OverrideTarget target() {
        long named = Stream.of(customerId, orderId, area, runOf)
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw Rejection.malformed(
                    "customer_id", "exactly one of customer_id, order_id, area, run_of is given");
        }
        if (fromShift != null && area == null && runOf == null) {
            throw Rejection.malformed("from_shift", "narrows only an area or a run");
        }
        return new OverrideTarget(
                orderId, customerId, area == null ? null : area.strip(), runOf, fromShift);
    }

    Detour way() {
        return Detour.of(deliveryBoyId, shift);
    }
}
