package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.app.ReadBills;
import com.earlybird.billing.bill.domain.BillStatus;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.document.Form;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.contracts.Role;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Bills: staff see all, a customer his own. */
@Path("/api/billing/bills")
public class BillResource {
    private final ReadBills bills;
    private final Customers customers;
    private final PrintBill print;
    private final CurrentRequest request;

    BillResource(ReadBills bills, Customers customers, PrintBill print, CurrentRequest request) {
        this.bills = bills;
        this.customers = customers;
        this.print = print;
        this.request = request;
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "Bills, the newest first; a customer's own, or everybody's for staff")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BillList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("month") YearMonth month,
            @QueryParam("status") BillStatus status,
            @BeanParam Paging paging) {
        Caller caller = request.caller();
        String whose =
                customerId == null && caller.is(Role.CUSTOMER) ? caller.customerId() : customerId;
        if (whose != null || !caller.isStaff()) {
            caller.mustSeeCustomer(whose, "customer", whose);
        }
        return bills.list(
                        new ReadBills.Query(whose, month, status), paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(BillSummary::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Form.PDF_TYPE})
    @Operation(
            summary = "A bill with its lines and its tax: JSON, or the document as HTML or PDF",
            description = "JSON also says what is still to be paid of it today; the document says"
                    + " what was issued, with the names of that day: it stays the same."
                    + " 503 documents-busy")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BillView.class)),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = Form.PDF_TYPE)
            })
    public Uni<Response> read(@PathParam("id") String id, @Context HttpHeaders headers) {
        Caller caller = request.caller();
        Form form = Form.wanted(headers.getAcceptableMediaTypes());
        return bills.one(id)
                .invoke(issued -> caller.mustSeeCustomer(issued.page().customerId(), "bill", id))
                .flatMap(issued ->
                        customer(issued).flatMap(customer -> answer(form, issued, customer)));
    }

    private Uni<Response> answer(Form form, IssuedBill issued, Optional<BilledCustomer> customer) {
        if (form != Form.JSON) {
            return print.as(form, issued, customer.orElse(null));
        }
        Imprint imprint = issued.bill().imprint();
        String today = customer.map(BilledCustomer::name).orElse(null);
        BillView view = BillView.of(issued, imprint == null ? today : imprint.customerName());
        return Uni.createFrom()
                .item(Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build());
    }

    private Uni<Optional<BilledCustomer>> customer(IssuedBill issued) {
        String id = issued.page().customerId();
        return customers.find(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }
}
