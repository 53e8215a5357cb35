package com.earlybird.order.supplier.app;

import com.earlybird.order.supplier.domain.BankAccount;
import com.earlybird.order.supplier.domain.Gstin;
import com.earlybird.order.supplier.domain.Supplier;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** Adds somebody to buy from. */
@ApplicationScoped
public class AddSupplier {
    private final Suppliers suppliers;
    private final BusinessClock clock;

    AddSupplier(Suppliers suppliers, BusinessClock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    public record Command(
            String id,
            String name,
            String phone,
            String gstin,
            BankAccount bankAccount,
            String userId,
            boolean active,
            Caller caller) {}

    public Uni<Stored<Supplier>> handle(Command c) {
        Instant now = clock.now();
        Supplier supplier = new Supplier(
                c.id(),
                c.name(),
                SupplierPhone.e164(c.phone()),
                Gstin.checked(c.gstin()),
                c.bankAccount(),
                c.userId(),
                c.active(),
                now,
                now);
        return suppliers.add(supplier, Act.of(c.caller(), "add-supplier"));
    }
}
