package com.earlybird.platform.trial;

import com.earlybird.platform.audit.AuditResource;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.DuplicateKey;
import com.mongodb.client.model.Filters;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Path("/api/parcels")
@RolesAllowed({"ADMIN", "CUSTOMER"})
public class ParcelResource {
    record NewParcel(
            @NotNull @Size(min = 1, max = 20) String label,
            @NotNull @Positive Long pricePaise,
            BigDecimal qty,
            LocalDate date,
            @Valid @Size(max = 3) List<@Valid Line> lines) {}

    record Line(@NotNull @Size(max = 5) String productId) {}

    record NewLabel(@NotNull @Size(min = 1, max = 20) String label) {}

    @Path("/api/parcels/audit")
    public static class ParcelAudit extends AuditResource {}

    private final Parcels parcels;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;

    ParcelResource(
            Parcels parcels, CurrentRequest request, IdempotentRequests idempotent, Ids ids) {
        this.parcels = parcels;
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
    }

    @POST
    public Uni<Response> add(@NotNull @Valid NewParcel body) {
        return idempotent.once(request, body, () -> ids.dated("OR"), id -> create(id, body));
    }

    private Uni<Response> create(String id, NewParcel body) {
        if (body.label().equals("refuse me")) {
            throw Rejection.refused("refused-label", "Not this one.");
        }
        Parcel parcel = Parcel.of(id, body.label());
        return parcels.all()
                .insert(parcel, act("add"), List.of(parcel.fact(1)))
                .onFailure(e -> e instanceof DuplicateKey d && d.on("label"))
                .transform(e -> Rejection.conflict("label-taken", "Another has this label."))
                .map(stored -> Answers.created("/api/parcels/" + id, stored, p -> p));
    }

    @GET
    public Uni<Response> list(@BeanParam Paging paging, @QueryParam("on") LocalDate on) {
        return parcels.all()
                .page(Filters.empty(), paging.cursor(), paging.limit(), false)
                .map(page -> paging.answer(page.map(Stored::value)));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return parcels.all().get("parcel", id).map(stored -> Answers.ok(stored, p -> p));
    }

    @PATCH
    @Path("/{id}")
    public Uni<Response> label(@PathParam("id") String id, @NotNull @Valid NewLabel body) {
        return parcels.all()
                .update("parcel", id, request.ifMatch(), act("label"), stored -> {
                    Parcel next = stored.value().labelled(body.label());
                    return Change.to(next, next.fact(stored.nextVersion()));
                })
                .map(stored -> Answers.ok(stored, p -> p));
    }

    @GET
    @Path("/boom")
    @PermitAll
    public Map<String, String> boom() {
        throw new IllegalStateException("a secret detail");
    }

    private Act act(String action) {
        return Act.of(request.caller(), action);
    }
}
