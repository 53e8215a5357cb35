package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.AddProduct;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/** A product to add. Without {@code tax_rate_percent} the HSN table's rate is taken. */
public record NewProduct(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String category,
        @NotBlank @Size(max = 40) String unit,
        @NotNull @Positive @Max(100_000_000) Long pricePaise,

        @Pattern(regexp = "[0-9]{4}|[0-9]{6}|[0-9]{8}", message = "must have 4, 6 or 8 digits")
        String hsnCode,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3)
        BigDecimal taxRatePercent,

        @DecimalMin("0.001") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal quantityStep,

        @Size(max = 1000) String description) {
    AddProduct.Command command(String id, Caller caller) {
        return new AddProduct.Command(
                id,
                name,
                category,
                unit,
                pricePaise,
                hsnCode,
                taxRatePercent,
                quantityStep,
                description,
                caller);
    }
}
