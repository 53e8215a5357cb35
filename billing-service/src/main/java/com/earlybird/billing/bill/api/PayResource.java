package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.bill.app.ReadBills;
import com.earlybird.billing.document.Papers;
import com.earlybird.billing.settings.Settings;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The page on which a bill is paid. It is on https, and not the {@code upi:} link itself, because
 * chat applications do not open those.
 */
@Path("/pay/{token}")
@PermitAll
public class PayResource {
    private final PaymentLinks links;
    private final ReadBills bills;
    private final Settings settings;
    private final Template template;

    PayResource(
            PaymentLinks links,
            ReadBills bills,
            Settings settings,
            @Location("pay.html") Template template) {
        this.links = links;
        this.bills = bills;
        this.settings = settings;
        this.template = template;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "What is still to be paid of a bill, and a button that opens a UPI app",
            description = "Whoever has the link may see it; it shows nothing of the person."
                    + " 404 where the token is none of ours")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Uni<Response> page(@PathParam("token") String token) {
        return read(token)
                .flatMap(page -> Uni.createFrom()
                        .deferred(() -> template.data("page", page).createUni()))
                .map(html -> Papers.html(html).build());
    }

    @GET
    @Path("/upi")
    @Operation(
            summary = "Redirects to the upi: link of what is still to be paid",
            description = "409 nothing-to-pay once it is paid; 422 upi-not-set-up")
    @APIResponse(responseCode = "303", description = "See Other")
    public Uni<Response> redirect(@PathParam("token") String token) {
        return read(token).map(page -> {
            if (page.paid()) {
                throw Rejection.conflict("nothing-to-pay", "Nothing is left to pay.");
            }
            if (page.upiLink() == null) {
                throw Rejection.refused("upi-not-set-up", "This business takes no UPI here.");
            }
            return Response.seeOther(URI.create(page.upiLink()))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        });
    }

    private Uni<PayPage> read(String token) {
        return links.billOf(token).flatMap(bills::one).flatMap(issued -> settings.current()
                .map(current -> PayPage.of(issued, current.value())));
    }
}
