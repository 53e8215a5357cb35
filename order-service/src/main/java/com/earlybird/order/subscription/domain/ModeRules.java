package com.earlybird.order.subscription.domain;

import com.earlybird.order.catalogue.domain.QuantityRule;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What each mode needs, and what it does not know. */
final class ModeRules {
    private static final int LONGEST_INTERVAL = 365;

    private ModeRules() {}

    static void check(
            Mode mode, Pattern pattern, List<ListedDay> irregularList, QuantityRule rule) {
        switch (mode) {
            case FIXED_DAILY, ALTERNATE_DAYS, ONE_TIME ->
                mustBePositive(pattern.defaultQty(), mode);
            case WEEKLY_PATTERN ->
                need(
                        pattern.weeklyPattern() != null
                                && pattern.weeklyPattern().values().stream()
                                        .anyMatch(qty -> qty.signum() > 0),
                        "weekly_pattern with a quantity above 0",
                        mode);
            case IRREGULAR -> need(!irregularList.isEmpty(), "irregular_list", mode);
            case DAY_BY_DAY -> {
                // Only what day overrides say: nothing is needed.
            }
        }
        refuse(
                pattern.weeklyPattern() != null && mode != Mode.WEEKLY_PATTERN,
                "weekly_pattern",
                mode);
        refuse(
                pattern.intervalDays() != null && mode != Mode.ALTERNATE_DAYS,
                "interval_days",
                mode);
        refuse(!irregularList.isEmpty() && mode != Mode.IRREGULAR, "irregular_list", mode);
        Integer interval = pattern.intervalDays();
        if (interval != null && (interval < 1 || interval > LONGEST_INTERVAL)) {
            throw Rejection.malformed("interval_days", "must be from 1 to " + LONGEST_INTERVAL);
        }
        if (irregularList.stream().map(ListedDay::date).distinct().count()
                != irregularList.size()) {
            throw Rejection.malformed("irregular_list", "names each date once");
        }
        quantities(pattern, irregularList).forEach(rule::check);
    }

    private static Stream<BigDecimal> quantities(Pattern pattern, List<ListedDay> list) {
        Stream<BigDecimal> weekly = pattern.weeklyPattern() == null
                ? Stream.empty()
                : pattern.weeklyPattern().values().stream();
        return Stream.of(
                        Stream.ofNullable(pattern.defaultQty()),
                        weekly,
                        list.stream().map(ListedDay::qty))
                .flatMap(qty -> qty);
    }

    private static void mustBePositive(BigDecimal qty, Mode mode) {
        need(qty != null && qty.signum() > 0, "default_qty above 0", mode);
    }

    private static void need(boolean given, String what, Mode mode) {
        if (!given) {
            throw Rejection.refused("mode-needs", mode + " needs " + what + ".");
        }
    }

    private static void refuse(boolean given, String what, Mode mode) {
        if (given) {
            throw Rejection.refused("mode-mismatch", mode + " has no " + what + ".");
        }
    }
}
