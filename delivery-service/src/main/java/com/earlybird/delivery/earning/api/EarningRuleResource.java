package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.app.EarningRules;
import com.earlybird.delivery.earning.app.SetEarningRule;
import com.earlybird.platform.http.CurrentRequest;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** By which rules delivery boys earn. */
@Path("/api/delivery-boys/earning-rules")
@RolesAllowed("ADMIN")
public class EarningRuleResource {
    private final SetEarningRule set;
    private final EarningRules rules;
    private final CurrentRequest request;

    EarningRuleResource(SetEarningRule set, EarningRules rules, CurrentRequest request) {
        this.set = set;
        this.rules = rules;
        this.request = request;
    }

    @GET
    @Operation(summary = "The rules for all, and those of a delivery boy where one is named")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningRuleList.class)))
    public Uni<EarningRuleList> list(@QueryParam("delivery_boy_id") String deliveryBoyId) {
        return rules.of(deliveryBoyId)
                .map(scopes -> new EarningRuleList(scopes.stream()
                        .flatMap(scope ->
                                scope.rules().stream().map(rule -> EarningRuleView.of(scope, rule)))
                        .toList()));
    }

    @POST
    @Operation(
            summary = "Add a rule; the same again is the same answer",
            description = "All kinds add up; a delivery boy's own rule goes before the one for all"
                    + " of the same kind and product. 404 for an unknown delivery boy; 409"
                    + " rule-overlaps.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningRuleView.class)))
    public Uni<Response> add(@NotNull @Valid EarningRuleRequest body) {
        return set.add(new SetEarningRule.Command(
                        request.caller(),
                        body.deliveryBoyId(),
                        body.kind(),
                        body.productId(),
                        body.amountPaise(),
                        body.percent(),
                        body.effectiveFrom(),
                        body.effectiveTo()))
                .map(kept -> Response.status(Response.Status.CREATED)
                        .entity(EarningRuleView.of(kept.scope(), kept.rule()))
                        .build());
    }

    @PATCH
    @Path("/{rule_id}")
    @Operation(
            summary = "Say on which day a rule holds for the last time",
            description = "404 for an unknown rule; 409 rule-overlaps.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningRuleView.class)))
    public Uni<EarningRuleView> end(
            @PathParam("rule_id") String ruleId, @NotNull @Valid EarningRuleEnd body) {
        return set.end(request.caller(), ruleId, body.effectiveTo())
                .map(kept -> EarningRuleView.of(kept.scope(), kept.rule()));
    }
}
