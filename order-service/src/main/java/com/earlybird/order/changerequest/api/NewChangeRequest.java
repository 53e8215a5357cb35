package com.earlybird.order.changerequest.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.Wish;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer asks for.
 *
 * @param subscriptionId the subscription it is about; left out for one more product
 * @param from the first day that would be different: the stop date, the first day of a pause
 * @param to the last day of a pause; without it, until resumed
 * @param qty the new quantity, of QUANTITY; of PRODUCT where it is to be another
 * @param productId the new product, of PRODUCT
 * @param shift of PRODUCT, where it is to be another or there is none yet
 */
public record NewChangeRequest(
        @NotNull RequestKind kind,
        @Size(min = 1, max = 40) String subscriptionId,
        @NotNull LocalDate from,
        LocalDate to,

        @Positive @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal qty,

        @Size(min = 1, max = 40) String productId,
        Shift shift,
        @Size(max = 200) String reason) {
    Wish wish() {
        return new Wish(kind, subscriptionId, from, to, qty, productId, shift, reason);
    }
}
