package com.earlybird.order.subscription.api;

import com.earlybird.order.subscription.app.ClearDay;
import com.earlybird.order.subscription.app.SetDay;
import com.earlybird.order.subscription.domain.DayOverride;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single days of a subscription that are different. */
@Path("/api/subscriptions/{id}/days/{date}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "subscriptions")
public class SubscriptionDays {
    private final SubscriptionAnswers answers;
    private final SetDay setDay;
    private final ClearDay clearDay;

    SubscriptionDays(SubscriptionAnswers answers, SetDay setDay, ClearDay clearDay) {
        this.answers = answers;
        this.setDay = setDay;
        this.clearDay = clearDay;
    }

    @PUT
    @Operation(
            summary = "Another quantity, or shift, for one day; 0 skips it",
            description = "422 outside-life, inside-pause, quantity-step, cutoff-passed")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> set(
            @PathParam("id") String id,
            @PathParam("date") LocalDate date,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid DayBody body) {
        return answers.of(
                preview,
                new SetDay.Command(
                        answers.target(id, body.reason()),
                        new DayOverride(date, body.qty(), body.shift())),
                setDay::handle,
                setDay::preview);
    }

    @DELETE
    @Operation(summary = "The day is as the pattern says again; again is the same answer")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> clear(
            @PathParam("id") String id,
            @PathParam("date") LocalDate date,
            @QueryParam("preview") Boolean preview,
            @QueryParam("reason") String reason) {
        return answers.of(
                preview,
                new ClearDay.Command(answers.target(id, reason), date),
                clearDay::handle,
                clearDay::preview);
    }
}
