package com.earlybird.billing.account.api;

import com.earlybird.billing.account.app.ReadAccount;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Accounts: staff see all, a customer his own. */
@Path("/api/billing/accounts/{customer_id}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class AccountResource {
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 92;

    private final ReadAccount accounts;
    private final BusinessClock clock;
    private final CurrentRequest request;

    AccountResource(ReadAccount accounts, BusinessClock clock, CurrentRequest request) {
        this.accounts = accounts;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "What a customer owes, what of it is not billed yet, and the last bill",
            description = "Now; or, with ?at=, at the end of that day, by the dates of the entries")
    public Uni<AccountView> account(
            @PathParam("customer_id") String customerId, @QueryParam("at") LocalDate at) {
        request.caller().mustSeeCustomer(customerId, "account", customerId);
        if (at != null) {
            return accounts.at(customerId, at)
                    .map(account -> AccountView.of(customerId, at, account));
        }
        return accounts.account(customerId).map(account -> AccountView.of(customerId, account));
    }

    @GET
    @Path("/statement")
    @Operation(
            summary = "Every entry of the account with the balance after it, at most 366 days",
            description = "The last 92 days where no dates are given")
    public Uni<StatementView> statement(
            @PathParam("customer_id") String customerId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        request.caller().mustSeeCustomer(customerId, "account", customerId);
        LocalDate end = to == null ? clock.today() : to;
        LocalDate begin = from == null ? end.minusDays(USUAL_DAYS) : from;
        if (begin.isAfter(end) || ChronoUnit.DAYS.between(begin, end) > MOST_DAYS) {
            throw Rejection.malformed("from", "must be at most 366 days before to");
        }
        return accounts.statement(customerId, begin, end)
                .map(statement -> StatementView.of(customerId, statement));
    }
}
