package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.domain.BankAccount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where a supplier is paid. It is answered with the number's last four digits only. */
public record BankAccountBody(
        @NotNull @Pattern(regexp = "[0-9]{9,18}", message = "must have 9 to 18 digits")
        String accountNumber,

        @NotNull
        @Pattern(regexp = "[A-Z]{4}0[A-Z0-9]{6}", message = "must be a code like HDFC0001234")
        String ifsc,

        @NotBlank @Size(max = 100) String holder) {
    BankAccount account() {
        return new BankAccount(accountNumber, ifsc, holder);
    }

    /** Without the number, which must not reach a log. */
    @Override
    public String toString() {
        return "BankAccountBody[" + ifsc + "]";
    }
}
