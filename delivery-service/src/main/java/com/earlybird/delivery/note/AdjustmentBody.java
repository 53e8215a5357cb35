package com.earlybird.delivery.note;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.AdjustmentKind;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be done otherwise at one ring of the bell.
 *
 * @param productId what it is about; only of COLLECT it may be left out
 * @param productName needed where the product is not planned for this stop
 * @param qty in the product's unit
 * @param insteadOfProductId of a SWAP, and only of one: what is planned and not handed over
 * @param reason shown on the run sheet
 */
public record AdjustmentBody(
        @NotBlank @Size(max = 64) String customerId,
        @NotNull LocalDate date,
        @NotNull Shift shift,
        @NotNull AdjustmentKind kind,
        @Size(min = 1, max = 64) String productId,
        @Size(min = 1, max = 200) String productName,
        @Size(min = 1, max = 64) String unit,

        @NotNull @Positive @DecimalMax("1000") @Digits(integer = 4, fraction = 3)
        BigDecimal qty,

        @Size(min = 1, max = 64) String insteadOfProductId,
        @NotBlank @Size(max = 500) String reason) {

    AdjustStop.Command command(Caller caller) {
        if (productId == null && kind != AdjustmentKind.COLLECT) {
            throw Rejection.malformed("product_id", "says what it is about");
        }
        if ((insteadOfProductId == null) == (kind == AdjustmentKind.SWAP)) {
            throw Rejection.malformed(
                    "instead_of_product_id", "belongs to a SWAP, and to nothing else");
        }
        return new AdjustStop.Command(
                caller,
                customerId,
                date,
                shift,
                kind,
                productId,
                productName,
                unit,
                qty,
                insteadOfProductId,
                reason.strip());
    }
}
