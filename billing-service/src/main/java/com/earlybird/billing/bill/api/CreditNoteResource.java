package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.IssueCreditNote;
import com.earlybird.billing.bill.app.ReadBills;
import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.document.Form;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The credit notes of a bill: staff see all, a customer those of his own bills. */
@Path("/api/billing/bills/{id}/credit-notes")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class CreditNoteResource {
    private final IssueCreditNote issueCreditNote;
    private final BillRegister register;
    private final ReadBills bills;
    private final PrintCreditNote print;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    CreditNoteResource(
            IssueCreditNote issueCreditNote,
            BillRegister register,
            ReadBills bills,
            PrintCreditNote print,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.issueCreditNote = issueCreditNote;
        this.register = register;
        this.bills = bills;
        this.print = print;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Give back on a bill; the note stands on the customer's next one",
            description = "An amount, some lines, or all of it. 422 credit-above-charges where all"
                    + " notes come to more than was charged; line-unknown, credit-above-line,"
                    + " line-credited")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditNoteView.class)))
    public Uni<Response> credit(
            @PathParam("id") String id, @NotNull @Valid CreditNoteRequest body) {
        IssueCreditNote.Extent extent = body.extent();
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> ids.dated("CN"), noteId -> issueCreditNote
                .handle(new IssueCreditNote.Command(noteId, id, extent, body.reason(), caller))
                .map(issued -> Response.created(
                                URI.create("/api/billing/bills/" + id + "/credit-notes/" + noteId))
                        .entity(CreditNoteView.of(issued))
                        .build()));
    }

    @GET
    @Operation(summary = "The credit notes of a bill, the oldest first")
    public Uni<CreditNoteList> list(@PathParam("id") String id) {
        return line(id, request.caller())
                .map(line -> new CreditNoteList(line.creditNotes().stream()
                        .map(note -> CreditNoteView.of(line, note))
                        .toList()));
    }

    @GET
    @Path("/{note_id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Form.PDF_TYPE})
    @Operation(
            summary = "A credit note: JSON, or the document as HTML or PDF",
            description =
                    "By its id or its number. The document stays the same. 503 documents-busy")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CreditNoteView.class)),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = Form.PDF_TYPE)
            })
    public Uni<Response> read(
            @PathParam("id") String id,
            @PathParam("note_id") String noteId,
            @Context HttpHeaders headers) {
        Form form = Form.wanted(headers.getAcceptableMediaTypes());
        return line(id, request.caller()).flatMap(line -> {
            BillNumber.CreditNote note = line.creditNotes().stream()
                    .filter(one -> one.id().equals(noteId) || one.number().equals(noteId))
                    .findFirst()
                    .orElseThrow(() -> Rejection.notFound("credit note", noteId));
            return form == Form.JSON
                    ? Uni.createFrom()
                            .item(Response.ok(
                                            CreditNoteView.of(line, note),
                                            MediaType.APPLICATION_JSON_TYPE)
                                    .build())
                    : bills.one(id).flatMap(bill -> print.as(form, bill, note));
        });
    }

    private Uni<BillNumber> line(String billId, Caller caller) {
        return register.find(billId)
                .map(found -> found.map(Stored::value)
                        .orElseThrow(() -> Rejection.notFound("bill", billId)))
                .invoke(line -> caller.mustSeeCustomer(line.customerId(), "bill", billId));
    }
}
