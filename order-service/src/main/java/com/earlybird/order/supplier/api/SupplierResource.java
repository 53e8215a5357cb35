package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.app.AddSupplier;
import com.earlybird.order.supplier.app.ChangeSupplier;
import com.earlybird.order.supplier.app.Suppliers;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suppliers. */
@Path("/api/suppliers")
@RolesAllowed("ADMIN")
@Tag(name = "suppliers")
public class SupplierResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Suppliers suppliers;
    private final AddSupplier add;
    private final ChangeSupplier change;

    SupplierResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Suppliers suppliers,
            AddSupplier add,
            ChangeSupplier change) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.suppliers = suppliers;
        this.add = add;
        this.change = change;
    }

    @POST
    @Operation(
            summary = "Add a supplier",
            description = "400 for a phone or GSTIN that cannot be; the bank account's number is"
                    + " answered with its last four digits only")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierView.class)))
    public Uni<Response> add(@NotNull @Valid NewSupplier body) {
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> ids.plain("SP"), id -> add.handle(
                        body.command(id, caller))
                .map(stored -> Answers.created("/api/suppliers/" + id, stored, SupplierView::of)));
    }

    @GET
    @Operation(summary = "Suppliers in the order of their ids")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierList.class)))
    public Uni<Response> list(@QueryParam("active") Boolean active, @BeanParam Paging paging) {
        return suppliers
                .page(active, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(stored -> SupplierView.of(stored.value()))));
    }

    /** The shape of a list. */
    public record SupplierList(List<SupplierView> items, String nextCursor) {}

    @GET
    @Path("/{id}")
    @Operation(summary = "One supplier")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierView.class)))
    public Uni<Response> one(@PathParam("id") String id) {
        return suppliers.get(id).map(stored -> Answers.ok(stored, SupplierView::of));
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change a supplier; a bank account is replaced as a whole")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierView.class)))
    public Uni<Response> change(@PathParam("id") String id, @NotNull @Valid SupplierPatch body) {
        return change.handle(body.command(id, request.ifMatch(), request.caller()))
                .map(stored -> Answers.ok(stored, SupplierView::of));
    }
}
