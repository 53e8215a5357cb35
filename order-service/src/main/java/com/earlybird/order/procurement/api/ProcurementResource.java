package com.earlybird.order.procurement.api;

import com.earlybird.order.procurement.app.ReadProcurement;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.table.Table;
import com.earlybird.platform.table.TableAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be bought, and what came of it: as JSON, or as CSV or XLSX to take away. */
@Path("/api/procurement")
@RolesAllowed({"ADMIN", "SUPPLIER"})
@Produces({MediaType.APPLICATION_JSON, TableAnswers.CSV, TableAnswers.XLSX})
@Tag(name = "procurement")
public class ProcurementResource {
    private final CurrentRequest request;
    private final ReadProcurement reading;

    ProcurementResource(CurrentRequest request, ReadProcurement reading) {
        this.request = request;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "What a date asks for, by shift, product and supplier",
            description = "A forecast from the calendar until a product's cut-off, then the plan."
                    + " A supplier sees his own. 404 another's supplier; 422 horizon")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NeedList.class)))
    public Uni<Response> needs(
            @Valid @BeanParam ProcurementQuery query, @Context HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return reading.needs(query.of(request.caller()))
                .map(all -> all.stream().map(NeedView::of).toList())
                .flatMap(all -> answer(
                        accepted,
                        new NeedList(all, null),
                        table(
                                "procurement-" + query.date,
                                NeedView.HEADERS,
                                all,
                                NeedView::cells)));
    }

    @GET
    @Path("/balance")
    @Operation(
            summary = "Ordered, received and delivered of a day, by supplier and product",
            description = "delivered follows confirmations and their corrections")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BalanceList.class)))
    public Uni<Response> balance(
            @Valid @BeanParam ProcurementQuery query, @Context HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return reading.balance(query.of(request.caller()))
                .map(all ->
                        all.stream().map(one -> BalanceView.of(query.date, one)).toList())
                .flatMap(all -> answer(
                        accepted,
                        new BalanceList(all, null),
                        table(
                                "balance-" + query.date,
                                BalanceView.HEADERS,
                                all,
                                BalanceView::cells)));
    }

    /** The shape of a list. */
    public record NeedList(List<NeedView> items, String nextCursor) {}

    /** The shape of a list. */
    public record BalanceList(List<BalanceView> items, String nextCursor) {}

    private static <T> Table table(
            String name, List<String> headers, List<T> rows, Function<T, List<?>> cells) {
        return new Table(name, headers, rows.stream().<List<?>>map(cells).toList());
    }

    private static Uni<Response> answer(List<MediaType> accepted, Object json, Table table) {
        return TableAnswers.wanted(accepted)
                .map(format -> TableAnswers.download(table, format))
                .orElseGet(() -> Uni.createFrom()
                        .item(Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build()));
    }
}
