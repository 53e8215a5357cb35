package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.app.ChangeStatus;
import com.earlybird.customer.customer.app.CreateCustomer;
import com.earlybird.customer.customer.app.EditCustomer;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** The use cases behind the resource, at hand under one name. */
@ApplicationScoped
class CustomerChanges {
    private final CreateCustomer create;
    private final EditCustomer edit;
    private final ChangeStatus status;

    CustomerChanges(CreateCustomer create, EditCustomer edit, ChangeStatus status) {
        this.create = create;
        this.edit = edit;
        this.status = status;
    }

    Uni<Stored<Customer>> create(CreateCustomer.Command command) {
        return create.handle(command);
    }

    Uni<Stored<Customer>> edit(EditCustomer.Command command) {
        return edit.handle(command);
    }

    Uni<Stored<Customer>> status(ChangeStatus.Command command) {
        return status.handle(command);
    }
}
