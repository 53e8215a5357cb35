package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.app.ChangeSupplier;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is to be different; what is left out stays. */
public record SupplierPatch(
        @Size(min = 1, max = 100) String name,
        @Size(min = 6, max = 25) String phone,
        @Size(max = 20) String gstin,
        @Valid BankAccountBody bankAccount,
        @Pattern(regexp = "UR-[0-9]{4,12}") String userId,
        Boolean active) {
    ChangeSupplier.Command command(String id, Long ifMatch, Caller caller) {
        return new ChangeSupplier.Command(
                id,
                ifMatch,
                name,
                phone,
                gstin,
                bankAccount == null ? null : bankAccount.account(),
                userId,
                active,
                caller);
    }
}
