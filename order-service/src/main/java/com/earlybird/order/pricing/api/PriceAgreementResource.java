package com.earlybird.order.pricing.api;

import com.earlybird.order.pricing.app.AgreePrice;
import com.earlybird.order.pricing.app.PriceAgreements;
import com.earlybird.order.pricing.domain.AgreedPrice;
import com.earlybird.order.pricing.domain.PriceAgreement;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What single customers pay instead of the product's price. */
@Path("/api/price-agreements")
@RolesAllowed("ADMIN")
@Tag(name = "price agreements")
public class PriceAgreementResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final AgreePrice agree;
    private final PriceAgreements agreements;

    PriceAgreementResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            AgreePrice agree,
            PriceAgreements agreements) {
        this.request = request;
        this.idempotent = idempotent;
        this.agree = agree;
        this.agreements = agreements;
    }

    @POST
    @Operation(
            summary = "Agree on a customer's own price, effective_to included",
            description = "One that begins on the same day is replaced. 422 customer-unknown,"
                    + " product-unknown")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgreementView.class)))
    public Uni<Response> agree(@NotNull @Valid NewAgreement body) {
        AgreePrice.Command command = new AgreePrice.Command(
                body.customerId(),
                body.productId(),
                new AgreedPrice(body.pricePaise(), body.effectiveFrom(), body.effectiveTo()),
                request.caller(),
                request.bearerToken());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom()
                        .item(PriceAgreement.idOf(body.customerId(), body.productId())),
                id -> agree.handle(command)
                        .map(stored -> Answers.created(
                                "/api/price-agreements?customer_id=" + body.customerId(),
                                stored,
                                AgreementView::of)));
    }

    @GET
    @Operation(summary = "Price agreements, by customer and product")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgreementList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("product_id") String productId,
            @BeanParam Paging paging) {
        return agreements
                .page(customerId, productId, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(s -> AgreementView.of(s.value()))));
    }

    /** The shape of a list. */
    public record AgreementList(List<AgreementView> items, String nextCursor) {}
}
