package com.earlybird.order.planning.domain;

import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.order.Sample;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.platform.kernel.Change;
import java.util.List;
import java.util.Map;
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
                NOW);

        assertEquals(Change.to(confirmed), confirmed.cancelled("PAUSED", 2, NOW));
    }
}
