package com.earlybird.billing.trial.api;

import com.earlybird.billing.trial.app.ReadTrialBalance;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The proof that the books are whole. */
@Path("/api/billing/trial-balance")
@RolesAllowed("ADMIN")
public class TrialBalanceResource {
    private final ReadTrialBalance trialBalance;

    TrialBalanceResource(ReadTrialBalance trialBalance) {
        this.trialBalance = trialBalance;
    }

    @GET
    @Operation(
            summary = "The balance of each account of the books",
            description =
                    "Of one month's pages (month), of all pages up to a month (to), or of all")
    public Uni<TrialBalanceView> read(
            @QueryParam("month") YearMonth month, @QueryParam("to") YearMonth to) {
        if (month != null && to != null) {
            throw Rejection.malformed("to", "cannot be asked together with month");
        }
        return (month == null ? trialBalance.through(to) : trialBalance.of(month))
                .map(TrialBalanceView::of);
    }
}
