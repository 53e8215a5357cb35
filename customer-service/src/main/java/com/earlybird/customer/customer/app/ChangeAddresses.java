package com.earlybird.customer.customer.app;

import com.earlybird.customer.customer.domain.Address;
import com.earlybird.customer.customer.domain.AddressBook;
import com.earlybird.customer.customer.domain.AddressForm;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.UnaryOperator;

/** Adds, changes and removes a customer's addresses. */
@ApplicationScoped
public class ChangeAddresses {
    private final Customers customers;
    private final BusinessClock clock;

    ChangeAddresses(Customers customers, BusinessClock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** Whose address book is changed by whom, and from which version on. */
    public record Target(Caller caller, String customerId, Long ifMatch) {}

    /** {@code addressId} was taken beforehand, so that a repeat adds nothing. */
    public Uni<Stored<Customer>> add(
            Target target, String addressId, AddressForm form, boolean isDefault) {
        Address address = form.address(addressId, "", isDefault);
        return change(target, "add-address", book -> book.add(address));
    }

    /** {@code isDefault} stays when null; what is null in the form does too. */
    public Uni<Stored<Customer>> edit(
            Target target, String addressId, AddressForm form, Boolean isDefault) {
        return change(target, "edit-address", book -> {
            Address old = book.get(addressId);
            boolean toBeDefault = isDefault == null ? old.isDefault() : isDefault;
            return book.replace(form.over(old).address(addressId, "", toBeDefault));
        });
    }

    public Uni<Stored<Customer>> remove(Target target, String addressId) {
        return change(target, "remove-address", book -> book.remove(addressId));
    }

    private Uni<Stored<Customer>> change(
            Target target, String action, UnaryOperator<AddressBook> change) {
        return customers.update(
                target.customerId(),
                target.ifMatch(),
                Act.of(target.caller(), action),
                stored -> stored.value()
                        .changeAddresses(
                                change.apply(stored.value().addressBook()),
                                new Moments(clock).of(stored)));
    }
}
