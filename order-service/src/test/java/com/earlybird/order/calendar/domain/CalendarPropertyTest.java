package com.earlybird.order.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The calendar against {@link SlowCalendar}. The build tries some; millions are tried with {@code
 * -Dearlybird.calendar.subscriptions=100000}, which is five million dates, or more, and others with
 * {@code -Dearlybird.calendar.seed}.
 */
class CalendarPropertyTest {
    private static final long SEED = Long.getLong("earlybird.calendar.seed", 20_260_115);
    private static final int SUBSCRIPTIONS =
            Integer.getInteger("earlybird.calendar.subscriptions", 4_000);

    @Test
    void agrees_with_a_calendar_that_is_laid_out_day_by_day() {
        RandomSubscriptions random = new RandomSubscriptions(SEED);
        long dates = 0;
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            Subscription s = random.subscription();
            KnownCustomer customer = random.customer();
            List<Hold> holds = random.holds();
            for (Day expected : SlowCalendar.laidOut(s, customer, holds).values()) {
                assertEquals(
                        expected,
                        Calendar.on(s, customer, holds, expected.date()),
                        () -> "seed " + SEED + ", " + expected.date() + " of " + s + customer
                                + holds);
                dates++;
            }
        }
        assertEquals((long) SUBSCRIPTIONS * RandomSubscriptions.SPAN, dates);
    }
}
