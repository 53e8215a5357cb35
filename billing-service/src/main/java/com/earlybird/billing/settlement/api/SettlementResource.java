package com.earlybird.billing.settlement.api;

import com.earlybird.billing.settlement.app.CheckProvider;
import com.earlybird.billing.settlement.app.TakeSettlements;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Payments against the provider: its settlement reports, and what of them is in the books. */
@Path("/api/billing/reconciliation")
@RolesAllowed("ADMIN")
public class SettlementResource {
    private static final int MOST_DAYS = 31;
    private static final int MOST_DAYS_CHECKED = 366;

    private final TakeSettlements take;
    private final CheckProvider check;
    private final BusinessClock clock;
    private final CurrentRequest request;

    SettlementResource(
            TakeSettlements take,
            CheckProvider check,
            BusinessClock clock,
            CurrentRequest request) {
        this.take = take;
        this.check = check;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Path("/settlements")
    @Consumes("text/csv")
    @Operation(
            summary = "Take in the provider's settlement report as CSV, of whole days",
            description = "All lines that were settled from one day to the other, both included:"
                    + " entity_id, type, amount, fee, created_at, settled_at, and payment_id for"
                    + " refunds. Amounts are rupees. The same report again changes nothing. 400"
                    + " names the line that is wrong; 409 settlement-differs; 422 day-not-over")
    public Uni<TakeSettlements.Taken> file(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @NotNull String csv) {
        mustBeSpan(from, to, MOST_DAYS);
        return take.file(SettlementFile.read(csv, clock.zone()), from, to, request.caller());
    }

    @POST
    @Path("/settlements/fetch")
    @Operation(
            summary = "Ask the provider itself for the reports of days that are not here yet",
            description = "409 settlement-differs; 422 day-not-over; 503 provider-not-configured,"
                    + " provider-away, provider-refuses-keys")
    public Uni<TakeSettlements.Taken> fetch(@NotNull @Valid SettlementSpan body) {
        mustBeSpan(body.from(), body.to(), MOST_DAYS);
        return take.fetch(body.from(), body.to(), request.caller());
    }

    @GET
    @Path("/provider")
    @Operation(
            summary = "Hold receipts of online payments against what the provider settled",
            description = "By the day on which the money came, at most 366 days. Days whose report"
                    + " is not here are named: of those nothing is proved")
    public Uni<ProviderView> provider(
            @QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        mustBeSpan(from, to, MOST_DAYS_CHECKED);
        return check.handle(from, to).map(found -> ProviderView.of(from, to, found));
    }

    private static void mustBeSpan(LocalDate from, LocalDate to, int most) {
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= most) {
            throw Rejection.malformed("from", "must be at most " + most + " days before to");
        }
    }
}
