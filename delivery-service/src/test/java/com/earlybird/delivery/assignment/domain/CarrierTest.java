package com.earlybird.delivery.assignment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.delivery.stop.domain.Given;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;
import org.junit.jupiter.api.Test;

class CarrierTest {
    private static final Recipient DOOR =
            new Recipient("Lakshmi", null, "Mylapore", null, null, null, null, null, null);

    private final Stop stop = Given.stop();

    @Test
    void the_override_goes_before_the_assignment_and_that_before_nobody() {
        assertEquals("DB-0009", new Carrier("DB-0009", "DB-0002", DOOR).boyId());
        assertEquals("DB-0002", new Carrier(null, "DB-0002", DOOR).boyId());
        assertEquals(Stop.UNASSIGNED, new Carrier(null, null, null).boyId());
    }

    @Test
    void a_new_assignment_moves_what_is_still_to_come() {
        Carrier carrier = new Carrier(null, "DB-0002", DOOR);

        assertEquals("DB-0002", carrier.place(stop, Given.DAY).deliveryBoyId());
        assertEquals("DB-0001", carrier.place(stop, Given.DAY.plusDays(1)).deliveryBoyId());
    }

    @Test
    void a_past_stop_moves_only_by_override_or_from_nobody() {
        Stop nobodys = stop.assign(Stop.UNASSIGNED, null);

        assertEquals(
                "DB-0009",
                new Carrier("DB-0009", "DB-0002", DOOR)
                        .place(stop, Given.DAY.plusDays(1))
                        .deliveryBoyId());
        assertEquals(
                "DB-0002",
                new Carrier(null, "DB-0002", DOOR)
                        .place(nobodys, Given.DAY.plusDays(1))
                        .deliveryBoyId());
    }

    @Test
    void a_stop_at_which_something_was_confirmed_never_moves() {
        Stop confirmed = Given.deliveredInFull();

        assertEquals(
                "DB-0001",
                new Carrier("DB-0009", "DB-0002", DOOR)
                        .place(confirmed, Given.DAY)
                        .deliveryBoyId());
    }

    @Test
    void whose_bell_it_is_is_noted_when_it_is_known() {
        Stop unknown = Given.emptyStop()
                .plan("DL-20260112-0001", Given.subscription(1, ScheduleAction.SCHEDULE, "1"));

        assertEquals(
                DOOR,
                new Carrier(null, "DB-0001", DOOR).place(unknown, Given.DAY).recipient());
    }
}
