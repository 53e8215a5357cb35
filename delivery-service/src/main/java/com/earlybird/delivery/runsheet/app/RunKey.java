package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The parts of a run's id, {@code delivery_boy_id:date:shift}. */
public record RunKey(String id, String deliveryBoyId, LocalDate date, Shift shift) {
    /** 404 for what is no run's id, and for another delivery boy's. */
    public static RunKey of(String id, Caller caller) {
        String[] parts = id.split(":", -1);
        if (parts.length != 3
                || !caller.is(Role.ADMIN) && !parts[0].equals(caller.deliveryBoyId())) {
            throw Rejection.notFound("run", id);
        }
        try {
            return new RunKey(id, parts[0], LocalDate.parse(parts[1]), Shift.valueOf(parts[2]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Rejection.notFound("run", id);
        }
    }
}
