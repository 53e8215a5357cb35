package com.earlybird.billing.report.api;

import com.earlybird.billing.report.app.ReadCollection;
import com.earlybird.billing.report.app.ReadGst;
import com.earlybird.billing.report.app.ReadReceivables;
import com.earlybird.billing.report.app.ReadRevenue;
import com.earlybird.billing.report.app.Span;
import com.earlybird.billing.report.domain.RevenueBy;
import com.earlybird.platform.kernel.BusinessClock;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The reports of a month on one page, drawn on the server: to look at and to print. */
@Path("/api/billing/reports")
@RolesAllowed("ADMIN")
public class ReportPageResource {
    private final ReadRevenue revenue;
    private final ReadReceivables receivables;
    private final ReadCollection collection;
    private final ReadGst gst;
    private final BusinessClock clock;
    private final Template page;

    ReportPageResource(
            ReadRevenue revenue,
            ReadReceivables receivables,
            ReadCollection collection,
            ReadGst gst,
            BusinessClock clock,
            @Location("reports.html") Template page) {
        this.revenue = revenue;
        this.receivables = receivables;
        this.collection = collection;
        this.gst = gst;
        this.clock = clock;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "A month's revenue, collection, receivables and GST as charts on one page",
            description =
                    "Without scripts; this month where none is given. Receivables are today's.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class)))
    public Uni<Response> page(@QueryParam("month") YearMonth month) {
        Span span = Span.of(month, null, null, clock.today());
        YearMonth of = YearMonth.from(span.from());
        ReportPage.Builder all = new ReportPage.Builder(span, clock.today());
        return revenue.handle(span, RevenueBy.DAY)
                .invoke(all::days)
                .chain(() -> revenue.handle(span, RevenueBy.PRODUCT))
                .invoke(all::products)
                .chain(() -> revenue.handle(span, RevenueBy.AREA))
                .invoke(all::areas)
                .chain(() -> collection.handle(span))
                .invoke(lines -> all.collection(CollectionReport.of(span, lines)))
                .chain(() -> gst.handle(of))
                .invoke(lines -> all.gst(GstReport.of(lines)))
                .chain(receivables::handle)
                .invoke(all::receivables)
                .chain(() -> page.data("page", all.page()).createUni())
                .map(html -> Response.ok(html)
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'")
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
