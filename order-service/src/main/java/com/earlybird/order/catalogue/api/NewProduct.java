package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.AddProduct;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/**
 * A product to add.
 *
 * @param pricePaise of one unit, tax included
 * @param taxRatePercent without it the HSN table's rate is taken
 * @param quantityStep what a quantity is a multiple of; 1 if not given
 * @param minQty the least of it in a line of an order, or none
 * @param maxQty the most of it in a line of an order, or none
 * @param cutOffs its own, where they differ from the settings
 */
public record NewProduct(
        @NotBlank @Size(max = 100) String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has a letter")
        String category,

        @NotBlank @Size(max = 40) String unit,
        @NotNull @Positive @Max(100_000_000) Long pricePaise,

        @Pattern(regexp = "[0-9]{4}|[0-9]{6}|[0-9]{8}", message = "must have 4, 6 or 8 digits")
        String hsnCode,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3)
        BigDecimal taxRatePercent,

        @DecimalMin("0.001") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal quantityStep,

        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal minQty,

        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal maxQty,

        @Size(max = 1000) String description,

        @Size(max = 500) @Pattern(regexp = ProductPatch.LINK, message = "must be a link")
        String pictureUrl,

        @Valid CutOffTimesBody cutOffs) {
    AddProduct.Command command(String id, Caller caller) {
        ProductDetails details = new ProductDetails(
                name,
                category,
                unit,
                hsnCode,
                quantityStep,
                minQty,
                maxQty,
                description,
                pictureUrl,
                cutOffs == null ? null : cutOffs.times(),
                true);
        return new AddProduct.Command(id, details, pricePaise, taxRatePercent, caller);
    }
}
