package com.earlybird.platform.clock;

import com.earlybird.platform.kernel.Rejection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The business clock of this service. Not there (404) unless the system was started with one. */
@Path("/api/clock")
@RolesAllowed("ADMIN")
public class ClockResource {
    private final OffsetClock clock;

    ClockResource(OffsetClock clock) {
        this.clock = clock;
    }

    /** What the clock shows, and what it is to show: {@code {"now": "2026-01-27T06:12:03.123Z"}}. */
    public record ClockTime(@NotNull Instant now) {}

    @GET
    @Operation(summary = "Read the business clock")
    public ClockTime read() {
        mustBeMovable();
        return new ClockTime(clock.now());
    }

    @PUT
    @Operation(summary = "Move the business clock forward; 422 clock-backwards otherwise")
    public ClockTime move(@NotNull @Valid ClockTime time) {
        mustBeMovable();
        clock.moveTo(time.now());
        return new ClockTime(clock.now());
    }

    private void mustBeMovable() {
        if (!clock.isMovable()) {
            throw Rejection.notFound("path", "/api/clock");
        }
    }
}
