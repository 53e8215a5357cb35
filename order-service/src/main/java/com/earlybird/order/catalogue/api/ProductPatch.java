package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.ChangeProduct;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/** What is to be different; what is left out stays. */
public record ProductPatch(
        @Size(min = 1, max = 100) String name,
        @Size(min = 1, max = 60) String category,
        @Size(min = 1, max = 40) String unit,

        @Pattern(regexp = "[0-9]{4}|[0-9]{6}|[0-9]{8}", message = "must have 4, 6 or 8 digits")
        String hsnCode,

        @DecimalMin("0.001") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal quantityStep,

        @Size(max = 1000) String description,
        Boolean active) {
    ChangeProduct.Command command(String id, Long ifMatch, Caller caller) {
        return new ChangeProduct.Command(
                id,
                ifMatch,
                name,
                category,
                unit,
                hsnCode,
                quantityStep,
                description,
                active,
                caller);
    }
}
