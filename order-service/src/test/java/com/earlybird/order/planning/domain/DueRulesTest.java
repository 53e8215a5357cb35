package com.earlybird.order.planning.domain;

import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.order.pricing.domain.AgreedPrice;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.order.pricing.domain.PriceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueRulesTest {
    @Test
    void a_subscription_is_due_at_the_price_of_the_day() {
        Due due = rules(day(20)).of(Sample.daily());

        assertEquals(3_400, due.plan().items().get(0).unitPricePaise());
        assertEquals("SU-20260115-0001:2026-01-20:MORNING", due.plan().key());
    }

    @Test
    void the_customers_own_price_comes_first() {
        PriceAgreement own = PriceAgreement.first(
                Sample.CUSTOMER, Sample.MILK, new AgreedPrice(3_000, day(1), null), NOW);
        DueRules rules = new DueRules(
                day(20),
                Map.of(Sample.CUSTOMER, Sample.customer()),
                PriceBook.of(List.of(Sample.milk()), List.of(own)),
                List.of());

        assertEquals(3_000, rules.of(Sample.daily()).plan().items().get(0).unitPricePaise());
    }

    @Test
    void what_is_not_due_says_why() {
        assertEquals("BEFORE_START", rules(day(19)).of(Sample.daily()).reason());
        assertEquals("OTHER_DAY", rules(day(19)).of(Sample.order()).reason());
    }

    @Test
    void a_hold_keeps_back_and_gives_its_own_reason() {
        DueRules held = rules(day(20), Sample.hold(day(20), null, null, null));

        assertEquals("storm", held.of(Sample.daily()).reason());
        assertTrue(held.of(Sample.order()).held());
    }

    @Test
    void of_a_one_time_order_only_what_is_not_held_is_due() {
        OneTimeOrder two = Sample.placement(Sample.window(NOW, true, null))
                .place(
                        "OR-20260115-0002",
                        Sample.basket(
                                day(20),
                                Shift.MORNING,
                                new WantedItem(Sample.MILK, qty("1")),
                                new WantedItem("PR-0002", qty("0.5"))),
                        "UR-1")
                .state();

        Due due = rules(day(20), Sample.hold(day(20), null, Sample.MILK, null)).of(two);

        assertEquals(1, due.plan().items().size());
        assertEquals("PR-0002", due.plan().items().get(0).productId());
    }

    @Test
    void a_cancelled_order_is_not_due() {
        OneTimeOrder cancelled = Sample.order()
                .cancelled("away", "UR-1", Sample.window(NOW, true, null))
                .state();

        assertEquals("away", rules(day(20)).of(cancelled).reason());
    }

    private static DueRules rules(LocalDate date, Hold... holds) {
        return new DueRules(
                date,
                Map.of(Sample.CUSTOMER, Sample.customer()),
                PriceBook.of(
                        List.of(Sample.milk(), Sample.product("PR-0002", "0.25", 42_000)),
                        List.of()),
                List.of(holds));
    }
}
