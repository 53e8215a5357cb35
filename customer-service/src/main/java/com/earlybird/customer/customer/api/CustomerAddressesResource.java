package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.app.ChangeAddresses;
import com.earlybird.customer.customer.app.ChangeAddresses.Target;
import com.earlybird.customer.customer.app.Customers;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The addresses of one customer, for staff and the customer. */
@Path("/api/customers/{id}/addresses")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class CustomerAddressesResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Customers customers;
    private final ChangeAddresses changeAddresses;

    CustomerAddressesResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Customers customers,
            ChangeAddresses changeAddresses) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.customers = customers;
        this.changeAddresses = changeAddresses;
    }

    @GET
    @Operation(summary = "All addresses of a customer, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AddressList.class)))
    public Uni<Response> list(@PathParam("id") String id) {
        request.caller().mustSeeCustomer(id, "customer", id);
        return customers
                .get(id)
                .map(customer -> Answers.ok(
                        customer,
                        value -> new AddressList(
                                value.addresses().stream().map(AddressView::of).toList(), null)));
    }

    @POST
    @Operation(
            summary = "Add an address, at most twenty",
            description = "With is_default it becomes the default in the place of the one before."
                    + " 422 too-many-addresses.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AddressView.class)))
    public Uni<Response> add(@PathParam("id") String id, @NotNull @Valid AddressBody body) {
        request.caller().mustSeeCustomer(id, "customer", id);
        Target target = new Target(request.caller(), id, request.ifMatch());
        boolean isDefault = Boolean.TRUE.equals(body.isDefault());
        return idempotent.once(request, body, () -> ids.dated("AD"), addressId -> changeAddresses
                .add(target, addressId, body.form(), isDefault)
                .map(customer -> Answers.created(
                        "/api/addresses/" + addressId,
                        customer,
                        value -> AddressView.of(value.addressBook().get(addressId)))));
    }
}
