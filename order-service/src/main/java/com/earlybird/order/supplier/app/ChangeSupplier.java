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

/** Changes what is known of a supplier; a part that is null stays. */
@ApplicationScoped
public class ChangeSupplier {
    private final Suppliers suppliers;
    private final BusinessClock clock;

    ChangeSupplier(Suppliers suppliers, BusinessClock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** {@code bankAccount} replaces the whole account. */
    public record Command(
            String id,
            Long ifMatch,
            String name,
            String phone,
            String gstin,
            BankAccount bankAccount,
            String userId,
            Boolean active,
            Caller caller) {}

    public Uni<Stored<Supplier>> handle(Command c) {
        String phone = SupplierPhone.e164(c.phone());
        String gstin = Gstin.checked(c.gstin());
        Act act = Act.of(c.caller(), "change-supplier");
        return suppliers.update(c.id(), c.ifMatch(), act, before -> {
            Supplier next = changed(before, c, phone, gstin, before.updatedAt());
            return next.equals(before) ? before : changed(before, c, phone, gstin, clock.now());
        });
    }

    private static Supplier changed(
            Supplier s, Command c, String phone, String gstin, Instant updatedAt) {
        return new Supplier(
                s.id(),
                or(c.name(), s.name()),
                or(phone, s.phone()),
                or(gstin, s.gstin()),
                or(c.bankAccount(), s.bankAccount()),
                or(c.userId(), s.userId()),
                or(c.active(), s.active()),
                s.createdAt(),
                updatedAt);
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }
}
