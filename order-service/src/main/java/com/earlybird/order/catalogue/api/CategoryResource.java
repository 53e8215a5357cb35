package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.AddCategory;
import com.earlybird.order.catalogue.app.Categories;
import com.earlybird.order.catalogue.app.ChangeCategory;
import com.earlybird.order.catalogue.domain.Category;
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

/** The shelves of the shop. */
@Path("/api/categories")
@Tag(name = "categories")
public class CategoryResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Categories categories;
    private final AddCategory add;
    private final ChangeCategory change;

    CategoryResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Categories categories,
            AddCategory add,
            ChangeCategory change) {
        this.request = request;
        this.idempotent = idempotent;
        this.categories = categories;
        this.add = add;
        this.change = change;
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Add a category",
            description = "One of that name, however it is spelt, is answered as it is. A product"
                    + " with a new category adds it too")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CategoryView.class)))
    public Uni<Response> add(@NotNull @Valid NewCategory body) {
        AddCategory.Command command = body.command(request.caller());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(Category.idOf(body.name())),
                id -> add.handle(command)
                        .map(stored -> Answers.created(
                                "/api/categories/" + id, stored, CategoryView::of)));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Categories in the order of their ids")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CategoryList.class)))
    public Uni<Response> list(@QueryParam("active") Boolean active, @BeanParam Paging paging) {
        return categories
                .page(active, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(stored -> CategoryView.of(stored.value()))));
    }

    /** The shape of a list. */
    public record CategoryList(List<CategoryView> items, String nextCursor) {}

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One category")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CategoryView.class)))
    public Uni<Response> one(@PathParam("id") String id) {
        return categories.get(id).map(stored -> Answers.ok(stored, CategoryView::of));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Rename, describe, move, hide or show a category",
            description = "Its id stays and leads to it, as that of the new name does; its products"
                    + " take the new name. 409 category-exists where another has or had the name")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CategoryView.class)))
    public Uni<Response> change(@PathParam("id") String id, @NotNull @Valid CategoryPatch body) {
        return change.handle(body.command(id, request.ifMatch(), request.caller()))
                .map(stored -> Answers.ok(stored, CategoryView::of));
    }
}
