package com.earlybird.delivery.runsheet.api;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.runsheet.app.ReadRunSheet;
import com.earlybird.delivery.runsheet.app.RunSheet;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The run sheet: what to carry to which door. */
@Path("/api/delivery-boy/today-deliveries")
@RolesAllowed({"DELIVERY_BOY", "ADMIN"})
public class RunSheetResource {
    private final ReadRunSheet read;
    private final CurrentRequest request;

    RunSheetResource(ReadRunSheet read, CurrentRequest request) {
        this.read = read;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "The delivery boy's own run; an administrator names whose",
            description = "date: today if not given. shift: if not given, the only one that has"
                    + " stops; if both or neither have, on that very day EVENING from noon on, else"
                    + " MORNING. delivery_boy_id: needed by an administrator; UNASSIGNED shows the"
                    + " stops that nobody has.")
    public Uni<RunSheet> sheet(
            @QueryParam("date") LocalDate date,
            @QueryParam("shift") Shift shift,
            @QueryParam("delivery_boy_id") String deliveryBoyId) {
        return read.handle(boy(request.caller(), deliveryBoyId), date, shift);
    }

    private static String boy(Caller caller, String asked) {
        if (caller.is(Role.ADMIN)) {
            if (asked == null || asked.isBlank()) {
                throw Rejection.malformed("delivery_boy_id", "says whose run is meant");
            }
            return asked;
        }
        if (caller.deliveryBoyId() == null) {
            throw Rejection.notAllowed("Your login is of no delivery boy.");
        }
        if (asked != null && !asked.equals(caller.deliveryBoyId())) {
            throw Rejection.notFound("run of", asked);
        }
        return caller.deliveryBoyId();
    }
}
