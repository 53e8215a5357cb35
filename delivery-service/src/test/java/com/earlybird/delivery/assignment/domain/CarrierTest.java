package com.earlybird.delivery.assignment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Detour;
import com.earlybird.delivery.stop.domain.Given;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarrierTest {
    private static final Recipient DOOR =
            new Recipient("Lakshmi", null, "Mylapore", null, null, null, null, null, null);

    private static final Detour SENT = new Detour("DB-0009", null);

    private final Stop stop = Given.stop();

    @Test
    void the_override_goes_before_the_assignment_and_that_before_nobody() {
        assertEquals("DB-0009", new Carrier(SENT, "DB-0002", Map.of(), DOOR).boyId());
        assertEquals("DB-0002", new Carrier(null, "DB-0002", Map.of(), DOOR).boyId());
        assertEquals(Stop.UNASSIGNED, new Carrier(null, null, Map.of(), null).boyId());
    }

    @Test
    void a_new_assignment_moves_what_is_still_to_come() {
        Carrier carrier = new Carrier(null, "DB-0002", Map.of(), DOOR);

        assertEquals("DB-0002", carrier.place(stop, Given.DAY).deliveryBoyId());
        assertEquals("DB-0001", carrier.place(stop, Given.DAY.plusDays(1)).deliveryBoyId());
    }

    @Test
    void a_past_stop_moves_only_by_override_or_from_nobody() {
        Stop nobodys = stop.assign(Stop.UNASSIGNED, null);

        assertEquals(
                "DB-0009",
                new Carrier(SENT, "DB-0002", Map.of(), DOOR)
                        .place(stop, Given.DAY.plusDays(1))
                        .deliveryBoyId());
        assertEquals(
                "DB-0002",
                new Carrier(null, "DB-0002", Map.of(), DOOR)
                        .place(nobodys, Given.DAY.plusDays(1))
                        .deliveryBoyId());
    }

    @Test
    void a_stop_at_which_something_was_confirmed_never_moves() {
        Stop confirmed = Given.deliveredInFull();

        assertEquals(
                "DB-0001",
                new Carrier(SENT, "DB-0002", Map.of(), DOOR)
                        .place(confirmed, Given.DAY)
                        .deliveryBoyId());
    }

    @Test
    void whose_bell_it_is_is_noted_when_it_is_known() {
        Stop unknown = Given.emptyStop()
                .plan("DL-20260112-0001", Given.subscription(1, ScheduleAction.SCHEDULE, "1"));

        assertEquals(
                DOOR,
                new Carrier(null, "DB-0001", Map.of(), DOOR)
                        .place(unknown, Given.DAY)
                        .recipient());
    }

    @Test
    void an_order_sent_its_own_way_leaves_the_rest_of_the_stop_where_it_is() {
        Carrier carrier = new Carrier(
                null, "DB-0001", Map.of(Given.ORDER, new Detour("DB-0007", Shift.EVENING)), DOOR);

        Stop placed = carrier.place(stop, Given.DAY);

        Delivery sent = placed.ofOrder(Given.ORDER).orElseThrow();
        Delivery stays = placed.ofOrder(Given.SUBSCRIPTION).orElseThrow();
        assertEquals("DB-0007", placed.carrierOf(sent));
        assertEquals(Shift.EVENING, placed.runShiftOf(sent));
        assertEquals("DB-0001", placed.carrierOf(stays));
        assertEquals(Shift.MORNING, placed.runShiftOf(stays));
        assertEquals(1, placed.onRun("DB-0001", Shift.MORNING).deliveries().size());
        assertEquals(1, placed.onRun("DB-0007", Shift.EVENING).deliveries().size());
    }

    @Test
    void a_stop_that_moves_after_its_boy_has_left_has_not_left_with_the_other() {
        Stop left = stop.leave("DB-0001", Shift.MORNING);

        Stop moved = new Carrier(SENT, "DB-0001", Map.of(), DOOR).place(left, Given.DAY);

        assertEquals(
                List.of(DeliveryStatus.PENDING, DeliveryStatus.PENDING),
                moved.deliveries().stream().map(Delivery::status).toList());
    }
}
