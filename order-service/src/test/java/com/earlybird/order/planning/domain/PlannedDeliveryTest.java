package com.earlybird.order.planning.domain;

import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.Sample;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.platform.kernel.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannedDeliveryTest {
    private final DuePlan plan = new DueRules(
                    day(20),
                    Map.of(Sample.CUSTOMER, Sample.customer()),
                    PriceBook.of(List.of(Sample.milk()), List.of()),
                    List.of())
            .of(Sample.daily())
            .plan();
    private final PlannedDelivery planned = PlannedDelivery.of(plan, NOW);

    @Test
    void the_same_plan_again_tells_nothing() {
        assertEquals(Change.to(planned), planned.replanned(plan, 2, NOW.plusSeconds(9)));
    }

    @Test
    void a_cancel_is_told_once_and_a_later_plan_revives_it() {
        PlannedDelivery cancelled = planned.cancelled("PAUSED", 2, NOW).state();

        assertEquals(ScheduleAction.CANCEL, cancelled.action());
        assertEquals(Change.to(cancelled), cancelled.cancelled("STOPPED", 3, NOW));
        DeliveryScheduled told = (DeliveryScheduled)
                cancelled.replanned(plan, 3, NOW).facts().get(0).data();
        assertEquals(ScheduleAction.SCHEDULE, told.action());
        assertEquals(3, told.version());
    }

    @Test
    void what_is_confirmed_is_left_alone() {
        PlannedDelivery confirmed = new PlannedDelivery(
                planned.id(),
                planned.orderId(),
                planned.orderType(),
                planned.customerId(),
                planned.date(),
                planned.shift(),
                planned.items(),
                null,
                null,
                ScheduleAction.SCHEDULE,
                null,
                true,
                1,
                List.of(),
                NOW);

        assertEquals(Change.to(confirmed), confirmed.cancelled("PAUSED", 2, NOW));
    }

    @Test
    void a_customer_hears_once_that_a_hold_called_off_what_was_scheduled() {
        Change<PlannedDelivery> first = planned.heldBack(Sample.customer(), "flood", 2, NOW);
        Change<PlannedDelivery> again = first.state().heldBack(Sample.customer(), "flood", 3, NOW);

        NotificationRequested told =
                (NotificationRequested) first.facts().get(1).data();
        assertEquals("DELIVERY_CANCELLED", told.type());
        assertEquals("DELIVERY_CANCELLED:" + planned.id() + ":2", told.requestId());
        assertEquals(
                Set.of("name", "delivery_date", "shift", "items", "reason"),
                told.parameters().keySet());
        assertEquals("flood", told.parameters().get("reason"));
        assertEquals(List.of(), again.facts());
    }
}
