package com.earlybird.delivery.earning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.earning.domain.EarningRule.RuleKind;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarningsTest {
    private static final String BOY = "DB-0001";
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate FIRST = FEBRUARY.atDay(1);
    private static final LocalDate LAST = FEBRUARY.atEndOfMonth();

    @Test
    void a_fixed_amount_is_for_the_calendar_days_of_its_rule_rounded_half_up_once() {
        RuleScope scope = scope(
                BOY, RuleKind.FIXED_PER_MONTH, null, 1000_01L, null, FIRST.plusDays(14), null);

        assertEquals(500_01, earned(LAST, List.of(), scope));
        assertEquals(35_71, earned(FIRST.plusDays(14), List.of(), scope));
    }

    @Test
    void his_own_rule_goes_before_the_one_for_all_and_only_on_its_days() {
        RuleScope all = scope(null, RuleKind.PER_DELIVERY, null, 5_00L, null, FIRST, null);
        RuleScope own =
                scope(BOY, RuleKind.PER_DELIVERY, null, 7_00L, null, FIRST.plusDays(1), null);
        List<WorkDay> work = List.of(day(FIRST, 2, "1", 100), day(FIRST.plusDays(1), 3, "1", 100));

        assertEquals(2 * 5_00 + 3 * 7_00, earned(LAST, work, all, own));
    }

    @Test
    void a_share_is_of_the_months_value_and_rounded_once() {
        RuleScope share =
                scope(BOY, RuleKind.PERCENTAGE, null, null, new BigDecimal("2.5"), FIRST, null);
        List<WorkDay> work = List.of(day(FIRST, 1, "1", 10), day(FIRST.plusDays(1), 1, "1", 10));

        assertEquals(1, earned(LAST, work, share));
    }

    @Test
    void what_was_not_delivered_earns_nothing() {
        Work work = new Work();
        work.add(FIRST, DeliveryStatus.NOT_DELIVERED, List.of(item("0")));
        work.add(FIRST, DeliveryStatus.PENDING, List.of(item("0")));
        work.add(FIRST, DeliveryStatus.DELIVERED, List.of(item("1.5")));

        assertEquals(1, work.days().size());
        assertEquals(1, work.days().get(0).deliveries());
        assertEquals(51_00, work.days().get(0).deliveredPaise());
    }

    @Test
    void rules_of_one_scope_never_overlap_and_the_same_rule_again_changes_nothing() {
        RuleScope scope = scope(BOY, RuleKind.PER_DELIVERY, null, 5_00L, null, FIRST, null);
        EarningRule rule = scope.rules().get(0);
        EarningRule raise = rule(scope, 6_00L, FIRST.plusDays(10), null);

        assertSame(scope, scope.add(rule).state());
        assertEquals("rule-overlaps", code(() -> scope.add(raise)));
        RuleScope ended = scope.end(rule.id(), FIRST.plusDays(9)).state();
        RuleScope raised = ended.add(raise).state();
        assertEquals("rule-overlaps", code(() -> raised.end(rule.id(), FIRST.plusDays(10))));
        assertEquals(6_00, raised.inForce(LAST).orElseThrow().amountPaise());
        assertEquals(5_00, raised.inForce(FIRST.plusDays(9)).orElseThrow().amountPaise());
    }

    @Test
    void a_rule_holds_what_its_kind_asks_and_nothing_else() {
        assertEquals(
                "validation-failed",
                code(() -> scope(BOY, RuleKind.PERCENTAGE, null, 1L, null, FIRST, null)));
        assertEquals(
                "validation-failed",
                code(() -> scope(BOY, RuleKind.PER_PRODUCT, null, 1L, null, FIRST, null)));
        assertEquals(
                "validation-failed",
                code(() -> scope(
                        BOY, RuleKind.PER_DELIVERY, null, 1L, null, FIRST, FIRST.minusDays(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void earnings_are_the_plain_sum_over_all_deliveries(int seed) {
        Random random = new Random(seed);
        long perDelivery = 1 + random.nextInt(1000);
        long perUnit = 1 + random.nextInt(1000);
        BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(100_000), 3);
        LocalDate from = FIRST.plusDays(random.nextInt(20));
        Work work = new Work();
        long deliveries = 0;
        BigDecimal qty = BigDecimal.ZERO;
        long value = 0;
        for (int n = 0; n < 300; n++) {
            LocalDate date = FIRST.plusDays(random.nextInt(28));
            DeliveryItem item = item(Integer.toString(random.nextInt(4)));
            boolean delivered = item.deliveredQty().signum() > 0;
            work.add(
                    date,
                    delivered ? DeliveryStatus.DELIVERED : DeliveryStatus.NOT_DELIVERED,
                    List.of(item));
            if (delivered && !date.isBefore(from)) {
                deliveries++;
                qty = qty.add(item.deliveredQty());
                value += item.amountPaise();
            }
        }
        BigDecimal exactShare = BigDecimal.valueOf(value).multiply(percent).movePointLeft(2);

        long earned = earned(
                LAST,
                work.days(),
                scope(BOY, RuleKind.PER_DELIVERY, null, perDelivery, null, from, null),
                scope(BOY, RuleKind.PER_PRODUCT, "PR-0001", perUnit, null, from, null),
                scope(BOY, RuleKind.PERCENTAGE, null, null, percent, from, null));

        assertEquals(
                deliveries * perDelivery
                        + qty.longValueExact() * perUnit
                        + exactShare.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                earned);
    }

    private static long earned(LocalDate until, List<WorkDay> work, RuleScope... scopes) {
        RuleBook rules = new RuleBook(BOY, new ArrayList<>(List.of(scopes)));
        return Earnings.sumPaise(Earnings.of(FEBRUARY, until, rules, work));
    }

    private static RuleScope scope(
            String boy,
            RuleKind kind,
            String product,
            Long paise,
            BigDecimal percent,
            LocalDate from,
            LocalDate to) {
        RuleScope empty = RuleScope.empty(boy, kind, product);
        EarningRule rule =
                new EarningRule(empty.ruleId(from), kind, product, paise, percent, from, to);
        return empty.add(rule.checked()).state();
    }

    private static EarningRule rule(RuleScope scope, long paise, LocalDate from, LocalDate to) {
        return new EarningRule(scope.ruleId(from), scope.kind(), null, paise, null, from, to);
    }

    private static WorkDay day(LocalDate date, long deliveries, String qty, long paise) {
        var milk = new WorkDay.WorkProduct("PR-0001", "Milk", new BigDecimal(qty));
        return new WorkDay(date, deliveries, List.of(milk), paise);
    }

    private static DeliveryItem item(String delivered) {
        return new DeliveryItem(
                "PR-0001",
                "Milk",
                "l",
                BigDecimal.TEN,
                new BigDecimal(delivered),
                new BigDecimal("0.5"),
                34_00,
                "0401",
                BigDecimal.valueOf(5));
    }

    private static String code(Runnable refused) {
        return assertThrows(Rejection.class, refused::run).code();
    }
}
