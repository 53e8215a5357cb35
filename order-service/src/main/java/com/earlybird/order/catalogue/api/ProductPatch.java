package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.ChangeProduct;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/**
 * What is to be different; what is left out stays. A limit of 0, an empty picture link and empty
 * cut-offs take it away.
 *
 * @param active false discontinues it
 */
public record ProductPatch(
        @Size(min = 1, max = 100) String name,

        @Size(min = 1, max = 60) @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has a letter")
        String category,

        @Size(min = 1, max = 40) String unit,

        @Pattern(regexp = "[0-9]{4}|[0-9]{6}|[0-9]{8}", message = "must have 4, 6 or 8 digits")
        String hsnCode,

        @DecimalMin("0.001") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal quantityStep,

        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal minQty,

        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal maxQty,

        @Size(max = 1000) String description,

        @Size(max = 500) @Pattern(regexp = ProductPatch.LINK, message = "must be a link")
        String pictureUrl,

        @Valid CutOffTimesBody cutOffs,
        Boolean active) {
    static final String LINK = "|https?://[^\\s<>\"]+";

    ChangeProduct.Command command(String id, Long ifMatch, Caller caller) {
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
                active);
        return new ChangeProduct.Command(id, ifMatch, details, caller);
    }
}
