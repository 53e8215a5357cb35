package com.earlybird.order.supplier.api;

import com.earlybird.order.supplier.app.PutSupplierProduct;
import com.earlybird.order.supplier.app.SupplierProducts;
import com.earlybird.order.supplier.app.Suppliers;
import com.earlybird.order.supplier.domain.SupplierProduct;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each supplier sells. */
@Path("/api/suppliers/{id}/products")
@RolesAllowed("ADMIN")
@Tag(name = "suppliers")
public class SupplierProductResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Suppliers suppliers;
    private final SupplierProducts products;
    private final PutSupplierProduct put;

    SupplierProductResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Suppliers suppliers,
            SupplierProducts products,
            PutSupplierProduct put) {
        this.request = request;
        this.idempotent = idempotent;
        this.suppliers = suppliers;
        this.products = products;
        this.put = put;
    }

    @POST
    @Operation(
            summary = "What the supplier asks for a product from now on",
            description = "One for each supplier and product: again replaces, the same again"
                    + " changes nothing. 422 product-unknown")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierProductView.class)))
    public Uni<Response> put(@PathParam("id") String id, @NotNull @Valid SupplierProductBody body) {
        PutSupplierProduct.Command command = body.command(id, request.caller());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(SupplierProduct.idOf(id, body.productId())),
                key -> put.handle(command)
                        .map(stored -> Answers.created(
                                "/api/suppliers/" + id + "/products",
                                stored,
                                SupplierProductView::of)));
    }

    @GET
    @Operation(summary = "What the supplier sells, by product")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierProductList.class)))
    public Uni<Response> list(@PathParam("id") String id, @BeanParam Paging paging) {
        return suppliers
                .get(id)
                .chain(() -> products.page(id, paging.cursor(), paging.limit()))
                .map(page -> paging.answer(page.map(s -> SupplierProductView.of(s.value()))));
    }

    /** The shape of a list. */
    public record SupplierProductList(List<SupplierProductView> items, String nextCursor) {}
}
