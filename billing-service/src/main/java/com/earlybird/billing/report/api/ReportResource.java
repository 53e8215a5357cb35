package com.earlybird.billing.report.api;

import com.earlybird.billing.report.app.ReadCollection;
import com.earlybird.billing.report.app.ReadGst;
import com.earlybird.billing.report.app.ReadReceivables;
import com.earlybird.billing.report.app.ReadRevenue;
import com.earlybird.billing.report.app.Span;
import com.earlybird.billing.report.domain.RevenueBy;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.table.Table;
import com.earlybird.platform.table.TableAnswers;
import com.earlybird.platform.table.TableFormat;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports, each as JSON or, where the Accept header asks for it, as CSV or XLSX. */
@Path("/api/billing/reports")
@RolesAllowed("ADMIN")
@Produces({MediaType.APPLICATION_JSON, TableAnswers.CSV, TableAnswers.XLSX})
public class ReportResource {
    private final ReadRevenue revenue;
    private final ReadReceivables receivables;
    private final ReadCollection collection;
    private final ReadGst gst;
    private final BusinessClock clock;

    ReportResource(
            ReadRevenue revenue,
            ReadReceivables receivables,
            ReadCollection collection,
            ReadGst gst,
            BusinessClock clock) {
        this.revenue = revenue;
        this.receivables = receivables;
        this.collection = collection;
        this.gst = gst;
        this.clock = clock;
    }

    @GET
    @Path("/revenue")
    @Operation(
            summary = "What was delivered, by day, product, area, or subscription and one-time",
            description =
                    "Of a month, or of at most 366 days; by the day of the delivery, billed or"
                            + " not. Tax is inside. The area is where the customer lives now.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RevenueReport.class)))
    public Uni<Response> revenue(
            @QueryParam("month") YearMonth month,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("by") @DefaultValue("DAY") RevenueBy by,
            @Context HttpHeaders headers) {
        Optional<TableFormat> file = wanted(headers);
        Span span = Span.of(month, from, to, clock.today());
        return revenue.handle(span, by)
                .map(lines -> RevenueReport.of(span, by, lines))
                .flatMap(report -> answer(report, report::table, file));
    }

    @GET
    @Path("/receivables")
    @Operation(
            summary = "What is owed on bills today, by customer and age",
            description =
                    "The age is the days since the bill was issued; money pays the oldest bill"
                            + " first. Files show every customer, JSON a page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceivablesReport.class)))
    public Uni<Response> receivables(@BeanParam Paging paging, @Context HttpHeaders headers) {
        Optional<TableFormat> file = wanted(headers);
        String cursor = file.isPresent() ? null : paging.cursor();
        int limit = file.isPresent() ? Integer.MAX_VALUE : paging.limit();
        return receivables
                .handle()
                .map(answer -> ReceivablesReport.of(answer, cursor, limit))
                .flatMap(report -> answer(report, report::table, file));
    }

    @GET
    @Path("/collection")
    @Operation(
            summary = "The money that came in and went back, by method",
            description =
                    "Of a month, or of at most 366 days. What a wallet pays is not counted: it"
                            + " came in when the wallet was filled.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CollectionReport.class)))
    public Uni<Response> collection(
            @QueryParam("month") YearMonth month,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Context HttpHeaders headers) {
        Optional<TableFormat> file = wanted(headers);
        Span span = Span.of(month, from, to, clock.today());
        return collection
                .handle(span)
                .map(lines -> CollectionReport.of(span, lines))
                .flatMap(report -> answer(report, report::table, file));
    }

    @GET
    @Path("/gst")
    @Operation(
            summary = "The GST of a month's bills, by HSN code and rate",
            description = "The sum of the tax lines of the issued bills, so that it equals what the"
                    + " customers hold. Last month's where none is given.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = GstReport.class)))
    public Uni<Response> gst(@QueryParam("month") YearMonth month, @Context HttpHeaders headers) {
        Optional<TableFormat> file = wanted(headers);
        YearMonth of = month == null ? YearMonth.from(clock.today()).minusMonths(1) : month;
        return gst.handle(of)
                .map(GstReport::of)
                .flatMap(report -> answer(report, report::table, file));
    }

    private static Optional<TableFormat> wanted(HttpHeaders headers) {
        return TableAnswers.wanted(headers.getAcceptableMediaTypes());
    }

    private static Uni<Response> answer(
            Object report, Supplier<Table> table, Optional<TableFormat> file) {
        return file.isPresent()
                ? TableAnswers.download(table.get(), file.get())
                : Uni.createFrom()
                        .item(Response.ok(report, MediaType.APPLICATION_JSON_TYPE)
                                .build());
    }
}
