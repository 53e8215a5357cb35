package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.domain.BankAccount;
import com.earlybird.order.supplier.domain.Supplier;

import java.time.Instant;

/** A supplier. */
public record SupplierView(
        String id,
        String name,
        String phone,
        String gstin,
        BankAccountView bankAccount,
        String userId,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {
    /** The account; {@code account_number} shows its last four digits. */
    public record BankAccountView(String accountNumber, String ifsc, String holder) {}

    static SupplierView of(Supplier supplier) {
        BankAccount account = supplier.bankAccount();
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.phone(),
                supplier.gstin(),
                account == null
                        ? null
                        : new BankAccountView(account.masked(), account.ifsc(), account.holder()),
                supplier.userId(),
                supplier.active(),
                supplier.createdAt(),
                supplier.updatedAt());
    }
}
