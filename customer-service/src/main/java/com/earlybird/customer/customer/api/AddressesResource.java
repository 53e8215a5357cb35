package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.app.ChangeAddresses;
import com.earlybird.customer.customer.app.ChangeAddresses.Target;
import com.earlybird.customer.customer.app.Customers;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One address by its own id, for staff and its customer. Its ETag is the customer's. */
@Path("/api/addresses/{id}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class AddressesResource {
    private final CurrentRequest request;
    private final Customers customers;
    private final ChangeAddresses changeAddresses;

    AddressesResource(
            CurrentRequest request, Customers customers, ChangeAddresses changeAddresses) {
        this.request = request;
        this.customers = customers;
        this.changeAddresses = changeAddresses;
    }

    @GET
    @Operation(summary = "One address")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AddressView.class)))
    public Uni<Response> get(@PathParam("id") String id) {
        return owner(request.caller(), id).map(customer -> answer(customer, id));
    }

    @PATCH
    @Operation(
            summary = "Change an address",
            description = "What is not given stays; an empty text takes away what may be absent."
                    + " is_default=false for the default is 422 default-address-needed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AddressView.class)))
    public Uni<Response> edit(@PathParam("id") String id, @NotNull @Valid AddressBody body) {
        return target(id)
                .flatMap(target -> changeAddresses.edit(target, id, body.form(), body.isDefault()))
                .map(customer -> answer(customer, id));
    }

    @DELETE
    @Operation(
            summary = "Remove an address; if it was the default, the oldest one left becomes it",
            description = "422 last-address for the only one.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Uni<Response> remove(@PathParam("id") String id) {
        return target(id)
                .flatMap(target -> changeAddresses.remove(target, id))
                .map(customer -> Response.noContent().build());
    }

    /** The customer whose address it is; a 404 where there is none or it is not the caller's. */
    private Uni<Stored<Customer>> owner(Caller caller, String addressId) {
        return customers.findByAddress(addressId).map(found -> {
            Stored<Customer> customer =
                    found.orElseThrow(() -> Rejection.notFound("address", addressId));
            caller.mustSeeCustomer(customer.value().id(), "address", addressId);
            return customer;
        });
    }

    private Uni<Target> target(String addressId) {
        // Asked of the request now, for what follows runs on other threads.
        Caller caller = request.caller();
        Long ifMatch = request.ifMatch();
        return owner(caller, addressId)
                .map(owner -> new Target(caller, owner.value().id(), ifMatch));
    }

    private static Response answer(Stored<Customer> customer, String addressId) {
        return Answers.ok(customer, value -> AddressView.of(value.addressBook().get(addressId)));
    }
}
