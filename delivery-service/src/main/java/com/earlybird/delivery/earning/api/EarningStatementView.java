package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.EarningRule;
import com.earlybird.delivery.earning.domain.EarningStatement;
import com.earlybird.delivery.earning.domain.RuleEarning;
import com.earlybird.delivery.earning.domain.WorkDay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A month's earnings. {@code status} OPEN is computed at each look, CLOSED never changes; what is
 * corrected afterwards is in the {@code adjustments} of the next month.
 */
public record EarningStatementView(
        String deliveryBoyId,
        String month,
        StatementStatus status,
        List<EarningLine> lines,
        List<EarningByRule> byRule,
        long grossPaise,
        List<EarningAdjustment> adjustments,
        long totalPaise,
        String closedBy,
        Instant closedAt) {
    public enum StatementStatus {
        OPEN,
        CLOSED
    }

    /** A day's confirmed deliveries; {@code delivered_paise} is what they cost the customers. */
    public record EarningLine(
            LocalDate date, long deliveries, List<EarningProduct> products, long deliveredPaise) {
        static EarningLine of(WorkDay day) {
            return new EarningLine(
                    day.date(),
                    day.deliveries(),
                    day.products().stream()
                            .map(p -> new EarningProduct(p.productId(), p.productName(), p.qty()))
                            .toList(),
                    day.deliveredPaise());
        }
    }

    public record EarningProduct(String productId, String productName, BigDecimal qty) {}

    /**
     * What a rule gave: its rate applied to {@code basis}, which is days in force, deliveries, units
     * or delivered paise, rounded half up once.
     */
    public record EarningByRule(
            String ruleId,
            EarningRule.RuleKind kind,
            String productId,
            Long ratePaise,
            BigDecimal percent,
            BigDecimal basis,
            long amountPaise) {
        static EarningByRule of(RuleEarning earned) {
            return new EarningByRule(
                    earned.ruleId(),
                    earned.kind(),
                    earned.productId(),
                    earned.ratePaise(),
                    earned.percent(),
                    earned.basis(),
                    earned.amountPaise());
        }
    }

    /** What corrections made in a closed month since. */
    public record EarningAdjustment(String month, long amountPaise) {}

    static EarningStatementView of(EarningStatement statement) {
        return new EarningStatementView(
                statement.deliveryBoyId(),
                statement.month().toString(),
                statement.closed() ? StatementStatus.CLOSED : StatementStatus.OPEN,
                statement.lines().stream().map(EarningLine::of).toList(),
                statement.byRule().stream().map(EarningByRule::of).toList(),
                statement.grossPaise(),
                statement.adjustments().stream()
                        .map(a -> new EarningAdjustment(a.month().toString(), a.amountPaise()))
                        .toList(),
                statement.totalPaise(),
                statement.closedBy(),
                statement.closedAt());
    }
}
