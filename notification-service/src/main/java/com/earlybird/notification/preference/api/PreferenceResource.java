package com.earlybird.notification.preference.api;

import com.earlybird.notification.preference.app.Preferences;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a customer wants to be told; staff may say it for them. */
@Path("/api/notification-settings/{customer_id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class PreferenceResource {
    private static final String WHAT = "customer";

    private final Preferences preferences;
    private final Recipients recipients;
    private final CurrentRequest request;

    PreferenceResource(Preferences preferences, Recipients recipients, CurrentRequest request) {
        this.preferences = preferences;
        this.recipients = recipients;
        this.request = request;
    }

    /**
     * One customer's settings.
     *
     * @param enabled false mutes everything but one-time codes
     * @param language null for the customer's own
     */
    public record PreferenceView(
            String customerId, boolean enabled, Set<MessageType> mutedTypes, String language) {
        static PreferenceView of(Preference preference) {
            return new PreferenceView(
                    preference.id(),
                    preference.enabled(),
                    preference.mutedTypes(),
                    preference.language());
        }
    }

    /** The whole settings; muted types are none if not given. */
    public record PutPreference(
            @NotNull Boolean enabled,
            @Size(max = 50) Set<@NotNull MessageType> mutedTypes,
            @Pattern(regexp = "[a-z]{2,3}([_-][A-Z]{2})?") String language) {
        Preference of(String customerId) {
            return new Preference(
                    customerId, enabled, mutedTypes == null ? Set.of() : mutedTypes, language);
        }
    }

    @GET
    @Operation(summary = "What a customer is told, by type of message; 404 for somebody else's")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Uni<Response> get(@PathParam("customer_id") String customerId) {
        return known(customerId)
                .flatMap(known -> preferences.of(customerId))
                .map(stored -> Answers.ok(stored, PreferenceView::of));
    }

    @PUT
    @Operation(summary = "Mute types of message, or all; 404 for somebody else's")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Uni<Response> put(
            @PathParam("customer_id") String customerId, @NotNull @Valid PutPreference body) {
        return known(customerId)
                .flatMap(known -> preferences.put(
                        body.of(customerId),
                        request.ifMatch(),
                        Act.of(request.caller(), "PUT_NOTIFICATION_SETTINGS")))
                .map(stored -> Answers.ok(stored, PreferenceView::of));
    }

    private Uni<Void> known(String customerId) {
        request.caller().mustSeeCustomer(customerId, WHAT, customerId);
        return recipients
                .find(customerId)
                .invoke(found -> found.orElseThrow(() -> Rejection.notFound(WHAT, customerId)))
                .replaceWithVoid();
    }
}
