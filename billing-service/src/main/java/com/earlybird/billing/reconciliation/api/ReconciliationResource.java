package com.earlybird.billing.reconciliation.api;

import com.earlybird.billing.reconciliation.app.CheckBooks;
import com.earlybird.billing.reconciliation.app.CheckOrders;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.app.NightlyReports;
import com.earlybird.billing.reconciliation.app.Reconcile;
import com.earlybird.billing.reconciliation.app.RepairOrders;
import com.earlybird.billing.reconciliation.domain.NightlyReport;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The proof that every confirmed delivery is charged once, and the repair of what is missing. */
@Path("/api/billing/reconciliation")
@RolesAllowed("ADMIN")
public class ReconciliationResource {
    private static final int MOST_DAYS = 366;
    private static final int MOST_DAYS_OF_ORDERS = 31;

    private final Reconcile reconcile;
    private final CheckBooks books;
    private final CheckOrders checkOrders;
    private final RepairOrders repairOrders;
    private final NightlyReports nights;
    private final CurrentRequest request;

    ReconciliationResource(
            Reconcile reconcile,
            CheckBooks books,
            CheckOrders checkOrders,
            RepairOrders repairOrders,
            NightlyReports nights,
            CurrentRequest request) {
        this.reconcile = reconcile;
        this.books = books;
        this.checkOrders = checkOrders;
        this.repairOrders = repairOrders;
        this.nights = nights;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "Compare what delivery-service confirmed with what the ledger charges",
            description = "Independently of the events, at most 366 days. First a digest of each"
                    + " day; days that differ, delivery by delivery. 503 delivery-service-away")
    public Uni<ReconciliationView> compare(
            @QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        mustBeSpan(from, to);
        return reconcile
                .handle(from, to, caller())
                .map(findings -> ReconciliationView.of(from, to, findings));
    }

    @POST
    @Path("/repair")
    @Operation(
            summary = "Have delivery-service tell again what is missing or different",
            description = "Safe to repeat: what is charged already is not charged twice."
                    + " 503 delivery-service-away")
    public Uni<RepairView> repair(@NotNull @Valid RepairRequest body) {
        mustBeSpan(body.from(), body.to());
        return reconcile.repair(body.from(), body.to(), caller()).map(RepairView::of);
    }

    @GET
    @Path("/books")
    @Operation(
            summary =
                    "Hold a month's bills against their entries, and the whole books against zero",
            description =
                    "Each bill is the sum of its entries, each entry is on one bill, each bill"
                            + " opens with what the one before closed with")
    public Uni<BooksView> books(@QueryParam("month") @NotNull YearMonth month) {
        return books.handle(month).map(BooksView::of);
    }

    @GET
    @Path("/orders")
    @Operation(
            summary = "Hold what order-service calls billed against the bills",
            description = "One-time orders by the day of their delivery, at most 31 days."
                    + " 503 order-service-away")
    public Uni<OrdersView> orders(
            @QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        mustBeSpanOfOrders(from, to);
        return checkOrders.handle(from, to, caller()).map(check -> OrdersView.of(from, to, check));
    }

    @POST
    @Path("/orders/repair")
    @Operation(
            summary = "Tell order-service again of bills that it has not noted",
            description = "One-time orders by the day of their delivery, at most 31 days and"
                    + " 1,000 orders at a time. Safe to repeat. 503 order-service-away")
    public Uni<RepairOrders.Repaired> repairOrders(@NotNull @Valid RepairRequest body) {
        mustBeSpanOfOrders(body.from(), body.to());
        return repairOrders.handle(body.from(), body.to(), caller(), request.caller());
    }

    @GET
    @Path("/last")
    @Operation(
            summary = "What the last nightly reconciliation found",
            description = "404 before the first")
    public Uni<NightlyReport> last() {
        return nights.last()
                .map(found -> found.orElseThrow(
                        () -> Rejection.notFound("nightly reconciliation", "yet")));
    }

    private OnBehalf caller() {
        return new OnBehalf(request.bearerToken(), request.correlationId());
    }

    private static void mustBeSpanOfOrders(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS_OF_ORDERS) {
            throw Rejection.malformed("from", "must be at most 31 days before to");
        }
    }

    private static void mustBeSpan(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Rejection.malformed("from", "must not be after to, nor a year or more before it");
        }
    }
}
