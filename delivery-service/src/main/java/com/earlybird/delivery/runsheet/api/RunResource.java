package com.earlybird.delivery.runsheet.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.runsheet.app.ListRuns;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The runs of a day, for the office. */
@Path("/api/runs")
@RolesAllowed("ADMIN")
public class RunResource {
    private final ListRuns runs;

    RunResource(ListRuns runs) {
        this.runs = runs;
    }

    @GET
    @Operation(
            summary = "How the runs of a day stand, counted in stops",
            description = "date: today if not given. shift: both if not given.")
    public Uni<RunList> list(@QueryParam("date") LocalDate date, @QueryParam("shift") Shift shift) {
        return runs.handle(date, shift).map(found -> new RunList(found, null));
    }
}
