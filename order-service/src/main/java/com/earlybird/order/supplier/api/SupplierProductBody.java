package com.earlybird.order.supplier.api;

import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.order.supplier.app.PutSupplierProduct;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a supplier asks for a product.
 *
 * @param pricePaise of one unit of the product, as it is bought
 * @param deliveryDays the weekdays on which it is brought; every day if not given
 * @param leadDays how many days before the delivery it is ordered; 1 if not given
 * @param active false when it is bought there no longer
 */
public record SupplierProductBody(
        @NotBlank @Size(max = 40) String productId,
        @NotNull @Positive @Max(100_000_000) Long pricePaise,
        @Size(min = 1, max = 7) Set<@NotNull Weekday> deliveryDays,
        @Min(0) @Max(60) Integer leadDays,
        Boolean active) {
    PutSupplierProduct.Command command(String supplierId, Caller caller) {
        return new PutSupplierProduct.Command(
                supplierId,
                productId,
                pricePaise,
                deliveryDays == null ? EnumSet.allOf(Weekday.class) : deliveryDays,
                leadDays == null ? 1 : leadDays,
                !Boolean.FALSE.equals(active),
                caller);
    }
}
