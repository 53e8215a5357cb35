package com.earlybird.billing.view.api;

import com.earlybird.billing.view.app.ReadMonth;
import com.earlybird.billing.view.app.ReadUnbilled;
import com.earlybird.platform.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What months come to: pure reads. */
@Path("/api/billing")
@RolesAllowed("ADMIN")
public class MonthResource {
    private static final int USUAL_LIMIT = 50;

    private final ReadMonth readMonth;
    private final ReadUnbilled readUnbilled;

    MonthResource(ReadMonth readMonth, ReadUnbilled readUnbilled) {
        this.readMonth = readMonth;
        this.readUnbilled = readUnbilled;
    }

    @POST
    @Path("/monthly-view")
    @Operation(
            summary = "What each customer's month comes to, before or after it is billed",
            description = "A read that takes its filter as a body. 422 month-in-future")
    public Uni<MonthlyViewAnswer> monthlyView(@NotNull @Valid MonthlyViewRequest body) {
        return readMonth
                .handle(new ReadMonth.Query(
                        body.month(),
                        body.areas() == null ? List.of() : body.areas(),
                        body.customerIds() == null ? List.of() : body.customerIds(),
                        body.cursor(),
                        body.limit() == null ? USUAL_LIMIT : body.limit()))
                .map(view -> MonthlyViewAnswer.of(body.month(), view));
    }

    @GET
    @Path("/unbilled")
    @Operation(
            summary =
                    "The money confirmed and not yet on a bill, by customer; of all months if none is given")
    public Uni<UnbilledAnswer> unbilled(
            @QueryParam("month") YearMonth month, @BeanParam Paging paging) {
        return readUnbilled.handle(month, paging.cursor(), paging.limit()).map(UnbilledAnswer::of);
    }
}
