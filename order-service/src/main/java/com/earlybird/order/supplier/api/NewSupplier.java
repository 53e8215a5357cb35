package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.app.AddSupplier;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A supplier to add; {@code active} is true if not given. */
public record NewSupplier(
        @NotBlank @Size(max = 100) String name,
        @Size(min = 6, max = 25) String phone,
        @Size(max = 20) String gstin,
        @Valid BankAccountBody bankAccount,
        @Pattern(regexp = "UR-[0-9]{4,12}") String userId,
        Boolean active) {
    AddSupplier.Command command(String id, Caller caller) {
        return new AddSupplier.Command(
                id,
                name,
                phone,
                gstin,
                bankAccount == null ? null : bankAccount.account(),
                userId,
                !Boolean.FALSE.equals(active),
                caller);
    }
}
