package com.earlybird.order.procurement.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.procurement.app.RecordReceipt;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a supplier brought, in the product's unit; 0 for nothing. */
public record NewReceipt(
        @NotBlank @Size(max = 40) String supplierId,
        @NotBlank @Size(max = 40) String productId,
        @NotNull LocalDate date,
        @NotNull Shift shift,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal qty,

        @Size(max = 500) String notes) {
    RecordReceipt.Command command(Caller caller) {
        return new RecordReceipt.Command(supplierId, productId, date, shift, qty, notes, caller);
    }
}
