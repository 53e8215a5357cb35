package com.earlybird.customer.customer.api;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.app.ChangeStatus;
import com.earlybird.customer.customer.app.Customers;
import com.earlybird.customer.customer.app.EditCustomer;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Customers, each with one login. Staff see all; a customer sees only self, others are 404. */
@Path("/api/customers")
public class CustomersResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final BusinessClock clock;
    private final Customers customers;
    private final CustomerChanges changes;

    CustomersResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            BusinessClock clock,
            Customers customers,
            CustomerChanges changes) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.clock = clock;
        this.customers = customers;
        this.changes = changes;
    }

    @POST
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
    @Operation(
            summary = "Add a customer and the login, in one step",
            description = "The phone is unique (409 phone-taken), and so is the e-mail address"
                    + " (409 email-taken). Active from today, or on trial if trial_start_date is"
                    + " given. 422 unknown-delivery-boy, unknown-user.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> create(@NotNull @Valid NewCustomer body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body.withoutPassword(), () -> ids.dated("CU"), id -> changes.create(
                                body.command(caller, id))
                        .map(customer ->
                                Answers.created("/api/customers/" + id, customer, this::view)));
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
    @Operation(
            summary = "Customers in the order of their ids",
            description = "search: part of the name, phone or id, in any case."
                    + " status: the one of today.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerList.class)))
    public Uni<Response> list(
            @QueryParam("search") @Size(max = 100) String search,
            @QueryParam("area") @Size(max = 60) String area,
            @QueryParam("status") CustomerStatus status,
            @QueryParam("delivery_boy_id") @Size(max = 20) String deliveryBoyId,
            @BeanParam Paging paging) {
        Customers.Query query =
                new Customers.Query(search, area, status, deliveryBoyId, clock.today());
        return customers
                .search(query, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(customer -> view(customer.value()))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER", "DELIVERY_BOY", "SUPPLIER"})
    @Operation(summary = "One customer")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> get(@PathParam("id") String id) {
        mustSee(id);
        return customers.get(id).map(customer -> Answers.ok(customer, this::view));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(
            summary = "Change a customer",
            description = "What is not given stays; an empty text takes away what may be absent."
                    + " A customer changes name, email, language and notes of self (else 403).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> edit(@PathParam("id") String id, @NotNull @Valid CustomerEdit body) {
        mustSee(id);
        EditCustomer.Command command = body.command(request.caller(), id, request.ifMatch());
        return changes.edit(command).map(customer -> Answers.ok(customer, this::view));
    }

    @POST
    @Path("/{id}/status")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
    @Operation(
            summary = "Change the status from a day on, today if not given",
            description = "A status of the same day is replaced; the next one that is known already"
                    + " follows on its own day. 422 before-customer.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> changeStatus(@PathParam("id") String id, @NotNull @Valid NewStatus body) {
        ChangeStatus.Command command = new ChangeStatus.Command(
                request.caller(),
                id,
                request.ifMatch(),
                body.status(),
                body.reason().strip(),
                body.from());
        return changes.status(command).map(customer -> Answers.ok(customer, this::view));
    }

    private void mustSee(String id) {
        request.caller().mustSeeCustomer(id, "customer", id);
    }

    private CustomerView view(Customer customer) {
        return CustomerView.of(customer, clock.today());
    }
}
