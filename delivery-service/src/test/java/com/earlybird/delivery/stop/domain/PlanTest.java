package com.earlybird.delivery.stop.domain;

import static com.earlybird.contracts.ScheduleAction.CANCEL;
import static com.earlybird.contracts.ScheduleAction.SCHEDULE;
import static com.earlybird.delivery.stop.domain.Given.SUBSCRIPTION;
import static com.earlybird.delivery.stop.domain.Given.emptyStop;
import static com.earlybird.delivery.stop.domain.Given.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.events.DeliveryScheduled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final String ID = "DL-20260112-0001";

    @Test
    void a_planned_delivery_is_pending_under_its_id() {
        Delivery delivery = planned(List.of(subscription(1, SCHEDULE, "2"))).delivery(ID);

        assertEquals(DeliveryStatus.PENDING, delivery.status());
        assertEquals(new BigDecimal("2"), delivery.items().get(0).orderedQty());
        assertEquals(0, delivery.revision());
    }

    @Test
    void the_plan_with_the_highest_version_holds_in_whatever_order_they_come() {
        List<DeliveryScheduled> plans = new ArrayList<>();
        for (int times = 0; times < 3; times++) {
            plans.add(subscription(1, SCHEDULE, "1"));
            plans.add(subscription(2, CANCEL, "1"));
            plans.add(subscription(3, SCHEDULE, "4"));
        }
        Stop expected = planned(List.of(subscription(3, SCHEDULE, "4")));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(plans, random);

            assertEquals(expected, planned(plans));
        }
    }

    @Test
    void a_delivery_called_off_before_its_plan_arrives_stays_called_off() {
        Stop stop = planned(List.of(subscription(2, CANCEL, "1"), subscription(1, SCHEDULE, "1")));

        assertEquals(DeliveryStatus.CANCELLED, stop.delivery(ID).status());
        assertTrue(stop.planned().isEmpty());
    }

    @Test
    void a_confirmed_delivery_is_no_longer_changed_by_plans() {
        Stop confirmed = emptyStop()
                .plan(ID, subscription(1, SCHEDULE, "1"))
                .confirm(Given.full(), Given.WINDOW)
                .state();

        assertEquals(confirmed, confirmed.plan("other", subscription(2, CANCEL, "1")));
        assertEquals(confirmed, confirmed.plan("other", subscription(3, SCHEDULE, "9")));
    }

    @Test
    void a_stop_is_untouched_until_something_is_confirmed() {
        assertTrue(Given.stop().untouched());
        assertFalse(Given.confirmed(Given.listed(null, null, SUBSCRIPTION, Given.MILK, "1"))
                .untouched());
    }

    @Test
    void the_first_note_of_whose_bell_it_is_stays() {
        Recipient first = recipient("Lakshmi");

        Stop stop = emptyStop().assign("DB-0002", first).assign("DB-0003", recipient("Other"));

        assertEquals("DB-0003", stop.deliveryBoyId());
        assertEquals(first, stop.recipient());
    }

    private static Recipient recipient(String name) {
        return new Recipient(name, null, null, null, null, null, null, null, null);
    }

    private static Stop planned(List<DeliveryScheduled> plans) {
        Stop stop = emptyStop();
        for (DeliveryScheduled plan : plans) {
            stop = stop.plan(ID, plan);
        }
        return stop;
    }
}
