package com.earlybird.delivery.runsheet.api;

import com.earlybird.delivery.runsheet.app.ReadRunSheet;
import com.earlybird.delivery.runsheet.app.RunKey;
import com.earlybird.delivery.runsheet.app.RunSheet;
import com.earlybird.delivery.runsheet.app.TravelRun;
import com.earlybird.delivery.stop.app.Speaker;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** One run by its id, {@code delivery_boy_id:date:shift}: read, printed, started and finished. */
@Path("/api/runs/{id}")
@RolesAllowed({"DELIVERY_BOY", "ADMIN"})
public class OneRunResource {
    private final ReadRunSheet read;
    private final TravelRun travel;
    private final PrintedSheet printed;
    private final CurrentRequest request;

    OneRunResource(
            ReadRunSheet read, TravelRun travel, PrintedSheet printed, CurrentRequest request) {
        this.read = read;
        this.travel = travel;
        this.printed = printed;
        this.request = request;
    }

    @GET
    @Operation(summary = "The run sheet; a delivery boy's own, an administrator's any")
    public Uni<RunSheet> one(String id) {
        return sheet(RunKey.of(id, request.caller()));
    }

    @GET
    @Path("/sheet")
    @Produces("text/html; charset=UTF-8")
    @Operation(summary = "The run sheet as a page to print on A4")
    public Uni<String> print(String id) {
        return sheet(RunKey.of(id, request.caller())).flatMap(printed::html);
    }

    @POST
    @Path("/start")
    @Operation(
            summary = "The delivery boy leaves: what is planned is OUT_FOR_DELIVERY",
            description = "Said again it changes nothing. 422 too-early, too-late, run-unassigned.")
    public Uni<RunSheet> start(String id) {
        Caller caller = request.caller();
        return travel.start(Speaker.of(caller), RunKey.of(id, caller));
    }

    @POST
    @Path("/finish")
    @Operation(
            summary = "The delivery boy is done, whatever is left unconfirmed",
            description = "Said again it changes nothing. 409 run-not-started.")
    public Uni<RunSheet> finish(String id) {
        Caller caller = request.caller();
        return travel.finish(Speaker.of(caller), RunKey.of(id, caller));
    }

    private Uni<RunSheet> sheet(RunKey run) {
        return read.handle(run.deliveryBoyId(), run.date(), run.shift());
    }
}
