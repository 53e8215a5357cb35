package com.earlybird.order.subscription.api;

import com.earlybird.order.subscription.app.ActivateSubscription;
import com.earlybird.order.subscription.app.ChangePattern;
import com.earlybird.order.subscription.app.PauseSubscription;
import com.earlybird.order.subscription.app.ResumeSubscription;
import com.earlybird.order.subscription.app.StopSubscription;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of a subscription. With {@code ?preview=true} each answers what it would do instead. */
@Path("/api/subscriptions/{id}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "subscriptions")
public class SubscriptionChanges {
    private static final String LATE =
            "422 cutoff-passed says from which date it can take effect; staff give a reason instead."
                    + " With preview=true: the affected days, and nothing is changed";

    private final SubscriptionAnswers answers;
    private final ActivateSubscription activate;
    private final PauseSubscription pause;
    private final ResumeSubscription resume;
    private final StopSubscription stop;
    private final ChangePattern change;

    SubscriptionChanges(
            SubscriptionAnswers answers,
            ActivateSubscription activate,
            PauseSubscription pause,
            ResumeSubscription resume,
            StopSubscription stop,
            ChangePattern change) {
        this.answers = answers;
        this.activate = activate;
        this.pause = pause;
        this.resume = resume;
        this.stop = stop;
        this.change = change;
    }

    @PATCH
    @Operation(
            summary = "Another quantity, shift, week, interval or list of days from a day on",
            description = LATE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> change(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid PatternPatch body) {
        return answers.of(
                preview,
                new ChangePattern.Command(answers.target(id, body.reason()), body.change()),
                change::handle,
                change::preview);
    }

    @POST
    @Path("/activate")
    @Operation(summary = "Activate a draft; again is the same answer", description = LATE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> activate(
            @PathParam("id") String id, @QueryParam("preview") Boolean preview) {
        return answers.of(preview, answers.target(id, null), activate::handle, activate::preview);
    }

    @POST
    @Path("/pause")
    @Operation(summary = "Pause from a day to another, or until resumed", description = LATE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> pause(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid PauseBody body) {
        return answers.of(
                preview,
                new PauseSubscription.Command(
                        answers.target(id, body.reason()), body.from(), body.to()),
                pause::handle,
                pause::preview);
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Name the first day of delivery again", description = LATE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> resume(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid ResumeBody body) {
        return answers.of(
                preview,
                new ResumeSubscription.Command(answers.target(id, body.reason()), body.from()),
                resume::handle,
                resume::preview);
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Name the first day without delivery, for good", description = LATE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SubscriptionView.class, PreviewView.class})))
    public Uni<Response> stop(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid StopBody body) {
        return answers.of(
                preview,
                new StopSubscription.Command(answers.target(id, body.reason()), body.stopDate()),
                stop::handle,
                stop::preview);
    }
}
