package com.earlybird.delivery.earning.domain;

import com.earlybird.contracts.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month's earnings from the work and the rules of each day. All kinds add up. A fixed amount is
 * for the calendar days on which its rule is in force; every rule is rounded half up, once.
 */
public final class Earnings {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Earnings() {}

    /** {@code until} is the last day that counts for a fixed amount: today, or the month's last. */
    public static List<RuleEarning> of(
            YearMonth month, LocalDate until, RuleBook rules, List<WorkDay> work) {
        Map<EarningRule, BigDecimal> bases = new LinkedHashMap<>();
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isAfter(until))
                .forEach(day -> add(
                        bases,
                        rules.inForce(EarningRule.RuleKind.FIXED_PER_MONTH, null, day),
                        BigDecimal.ONE));
        for (WorkDay day : work) {
            add(
                    bases,
                    rules.inForce(EarningRule.RuleKind.PER_DELIVERY, null, day.date()),
                    BigDecimal.valueOf(day.deliveries()));
            add(
                    bases,
                    rules.inForce(EarningRule.RuleKind.PERCENTAGE, null, day.date()),
                    BigDecimal.valueOf(day.deliveredPaise()));
            day.products()
                    .forEach(product -> add(
                            bases,
                            rules.inForce(
                                    EarningRule.RuleKind.PER_PRODUCT,
                                    product.productId(),
                                    day.date()),
                            product.qty()));
        }
        return bases.entrySet().stream()
                .map(entry -> earned(entry.getKey(), entry.getValue(), month))
                .toList();
    }

    public static long sumPaise(List<RuleEarning> earned) {
        return earned.stream().mapToLong(RuleEarning::amountPaise).reduce(0, Math::addExact);
    }

    private static void add(
            Map<EarningRule, BigDecimal> bases, Optional<EarningRule> rule, BigDecimal more) {
        rule.ifPresent(found -> bases.merge(found, more, BigDecimal::add));
    }

    private static RuleEarning earned(EarningRule rule, BigDecimal basis, YearMonth month) {
        return new RuleEarning(
                rule.id(),
                rule.kind(),
                rule.productId(),
                rule.amountPaise(),
                rule.percent(),
                basis,
                paise(rule, basis, month));
    }

    private static long paise(EarningRule rule, BigDecimal basis, YearMonth month) {
        return switch (rule.kind()) {
            case FIXED_PER_MONTH ->
                BigDecimal.valueOf(rule.amountPaise())
                        .multiply(basis)
                        .divide(BigDecimal.valueOf(month.lengthOfMonth()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
            case PER_DELIVERY, PER_PRODUCT -> Money.linePaise(basis, rule.amountPaise());
            case PERCENTAGE ->
                basis.multiply(rule.percent())
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        };
    }
}
