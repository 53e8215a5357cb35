package com.earlybird.billing.claim.api;

import com.earlybird.billing.claim.app.BankLines;
import com.earlybird.billing.claim.app.ImportStatement;
import com.earlybird.billing.claim.app.MatchLines;
import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The bank's word on what has come in. */
@Path("/api/payments/bank-statements")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class BankStatementResource {
    private static final int MOST_ACCOUNT = 40;

    private final ImportStatement importStatement;
    private final BankLines lines;
    private final MatchLines match;
    private final KnownCustomers customers;
    private final CurrentRequest request;

    BankStatementResource(
            ImportStatement importStatement,
            BankLines lines,
            MatchLines match,
            KnownCustomers customers,
            CurrentRequest request) {
        this.importStatement = importStatement;
        this.lines = lines;
        this.match = match;
        this.customers = customers;
        this.request = request;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Take in a bank statement as CSV: date, reference, amount, description",
            description = "Amounts are rupees that came in. A line becomes the payment of whoever"
                    + " claims its UTR and amount, or of the bill that its description names. Taking"
                    + " the same lines in again changes nothing. 400 names the line that is wrong;"
                    + " then none is taken")
    public Uni<ImportAnswer> take(@QueryParam("account") String account, @NotNull String csv) {
        if (account == null || account.isBlank() || account.length() > MOST_ACCOUNT) {
            throw Rejection.malformed("account", "must have 1 to " + MOST_ACCOUNT + " characters");
        }
        Caller caller = request.caller();
        List<BankLine> statement = StatementFile.read(account, csv);
        return importStatement.handle(statement, caller).map(ImportAnswer::of);
    }

    @GET
    @Path("/lines")
    @Operation(summary = "Lines of statements, such as those that a person has to assign")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BankLineList.class)))
    public Uni<Response> list(
            @QueryParam("status") BankLine.LineStatus status, @BeanParam Paging paging) {
        return lines.search(status, paging.cursor(), paging.limit()).map(paging::answer);
    }

    @POST
    @Path("/lines/{id}/assignments")
    @Operation(
            summary = "Say whose a line is; it becomes a payment",
            description = "409 line-matched, reference-taken; 422 customer-unknown")
    public Uni<BankLine> assign(
            @PathParam("id") String id, @NotNull @Valid AssignmentRequest body) {
        Caller caller = request.caller();
        return customers
                .mustKnow(body.customerId())
                .chain(() -> lines.get(id))
                .flatMap(line -> match.assign(line, body.customerId(), body.billId(), caller));
    }
}
