package com.earlybird.order.procurement.api;

import com.earlybird.order.procurement.app.ReadProcurement;
import com.earlybird.order.procurement.app.RecordReceipt;
import com.earlybird.order.procurement.domain.Receipt;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What suppliers brought. */
@Path("/api/procurement/receipts")
@Tag(name = "procurement")
public class ReceiptResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final RecordReceipt record;
    private final ReadProcurement reading;

    ReceiptResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            RecordReceipt record,
            ReadProcurement reading) {
        this.request = request;
        this.idempotent = idempotent;
        this.record = record;
        this.reading = reading;
    }

    @POST
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(
            summary = "What a supplier brought of a product for a shift",
            description = "One for each supplier, product, date and shift: another quantity"
                    + " corrects it as the next revision, the same changes nothing."
                    + " 422 supplier-unknown, product-unknown, month-closed, horizon")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiptView.class)))
    public Uni<Response> receive(@NotNull @Valid NewReceipt body) {
        RecordReceipt.Command command = body.command(request.caller());
        String key = Receipt.idOf(body.supplierId(), body.productId(), body.date(), body.shift());
        return idempotent.once(request, body, () -> Uni.createFrom().item(key), id -> record.handle(
                        command)
                .map(stored -> Answers.created(
                        "/api/procurement/receipts?date=" + body.date(), stored, ReceiptView::of)));
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "SUPPLIER"})
    @Operation(summary = "What suppliers brought on a date; a supplier sees his own")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiptList.class)))
    public Uni<ReceiptList> list(@Valid @BeanParam ProcurementQuery query) {
        return reading.received(query.of(request.caller()))
                .map(all -> new ReceiptList(all.stream().map(ReceiptView::of).toList(), null));
    }

    /** The shape of a list. */
    public record ReceiptList(List<ReceiptView> items, String nextCursor) {}
}
