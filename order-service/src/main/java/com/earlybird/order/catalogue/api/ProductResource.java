package com.earlybird.order.catalogue.api;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.catalogue.app.AddProduct;
import com.earlybird.order.catalogue.app.Categories;
import com.earlybird.order.catalogue.app.ChangeProduct;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.app.SetProductPrice;
import com.earlybird.order.catalogue.app.SetTaxRate;
import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.order.catalogue.domain.Product;
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

/** Products with their dated prices and tax rates. */
@Path("/api/products")
@Tag(name = "products")
public class ProductResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Products products;
    private final Categories categories;
    private final BusinessClock clock;
    private final AddProduct add;
    private final ChangeProduct change;
    private final SetProductPrice setPrice;
    private final SetTaxRate setTaxRate;

    ProductResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Products products,
            Categories categories,
            BusinessClock clock,
            AddProduct add,
            ChangeProduct change,
            SetProductPrice setPrice,
            SetTaxRate setTaxRate) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.products = products;
        this.categories = categories;
        this.clock = clock;
        this.add = add;
        this.change = change;
        this.setPrice = setPrice;
        this.setTaxRate = setTaxRate;
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Add a product with its first price",
            description = "422 tax-rate-needed for an HSN code without a known rate")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductView.class)))
    public Uni<Response> add(@NotNull @Valid NewProduct body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body, () -> ids.plain("PR"), id -> add.handle(body.command(id, caller))
                        .map(stored -> Answers.created("/api/products/" + id, stored, this::view)));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Products in the order of their ids, by category and whether sold")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductList.class)))
    public Uni<Response> list(
            @QueryParam("category") String category,
            @QueryParam("active") Boolean active,
            @BeanParam Paging paging) {
        return names(category)
                .flatMap(names -> products.page(
                        new Products.Filter(names, active), paging.cursor(), paging.limit()))
                .map(page -> paging.answer(page.map(stored -> view(stored.value()))));
    }

    /** A category goes by any name that it has or had, for its products may have yet to follow. */
    private Uni<List<String>> names(String category) {
        return category == null
                ? Uni.createFrom().nullItem()
                : categories.find(Category.idOf(category)).map(found -> found.map(
                                stored -> stored.value().names())
                        .orElse(List.of(category)));
    }

    /** The shape of a list. */
    public record ProductList(List<ProductView> items, String nextCursor) {}

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One product")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductView.class)))
    public Uni<Response> one(@PathParam("id") String id) {
        return products.get(id).map(stored -> Answers.ok(stored, this::view));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Rename, describe, discontinue or bring back a product")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductView.class)))
    public Uni<Response> change(@PathParam("id") String id, @NotNull @Valid ProductPatch body) {
        return change.handle(body.command(id, request.ifMatch(), request.caller()))
                .map(stored -> Answers.ok(stored, this::view));
    }

    @POST
    @Path("/{id}/prices")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Its price from a day on, in paise, tax included",
            description = "The same day again replaces; the same again changes nothing")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductView.class)))
    public Uni<Response> setPrice(@PathParam("id") String id, @NotNull @Valid NewPrice body) {
        DatedPrice price = new DatedPrice(body.pricePaise(), body.effectiveFrom());
        return setPrice.handle(new SetProductPrice.Command(id, price, request.caller()))
                .map(stored -> Answers.ok(stored, this::view));
    }

    @POST
    @Path("/{id}/tax-rates")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Its GST rate from a day on, in percent")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductView.class)))
    public Uni<Response> setTaxRate(@PathParam("id") String id, @NotNull @Valid NewTaxRate body) {
        DatedTaxRate rate = new DatedTaxRate(body.ratePercent(), body.effectiveFrom());
        return setTaxRate
                .handle(new SetTaxRate.Command(id, rate, request.caller()))
                .map(stored -> Answers.ok(stored, this::view));
    }

    private ProductView view(Product product) {
        return ProductView.of(product, clock.today());
    }
}
