package com.earlybird.order.hold.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.hold.app.DeclareHold;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** Days without delivery, both ends included; what is left out does not narrow. */
public record NewHold(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Size(min = 1, max = 60) String area,
        @Size(min = 1, max = 40) String productId,
        Shift shift,
        @NotBlank @Size(max = 200) String reason) {
    DeclareHold.Command command(String id, Caller caller) {
        return new DeclareHold.Command(id, from, to, area, productId, shift, reason, caller);
    }
}
