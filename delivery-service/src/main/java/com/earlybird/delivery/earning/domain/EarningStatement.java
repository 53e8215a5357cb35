package com.earlybird.delivery.earning.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a delivery boy earned in a month. Closed, it never changes: a correction of one of its
 * deliveries is an adjustment in the next month.
 *
 * @param id {@code DB-0001:2026-01}
 * @param adjustments of closed months, for what was corrected in them since
 * @param totalPaise gross with the adjustments
 * @param closedAt null while it is open and every look computes it anew
 */
public record EarningStatement(
        String id,
        String deliveryBoyId,
        YearMonth month,
        List<WorkDay> lines,
        List<RuleEarning> byRule,
        long grossPaise,
        List<Adjustment> adjustments,
        long totalPaise,
        String closedBy,
        Instant closedAt) {

    /** The difference that corrections made to an earlier month's earnings, in paise. */
    public record Adjustment(YearMonth month, long amountPaise) {}

    public EarningStatement {
        lines = List.copyOf(lines);
        byRule = List.copyOf(byRule);
        adjustments = List.copyOf(adjustments);
    }

    public static String id(String deliveryBoyId, YearMonth month) {
        return deliveryBoyId + ":" + month;
    }

    public static EarningStatement open(
            String deliveryBoyId,
            YearMonth month,
            List<WorkDay> lines,
            List<RuleEarning> byRule,
            List<Adjustment> adjustments) {
        long gross = Earnings.sumPaise(byRule);
        long adjusted = adjustments.stream().mapToLong(Adjustment::amountPaise).sum();
        return new EarningStatement(
                id(deliveryBoyId, month),
                deliveryBoyId,
                month,
                lines,
                byRule,
                gross,
                adjustments,
                Math.addExact(gross, adjusted),
                null,
                null);
    }

    public boolean closed() {
        return closedAt != null;
    }

    public EarningStatement closed(String by, Instant at) {
        return new EarningStatement(
                id,
                deliveryBoyId,
                month,
                lines,
                byRule,
                grossPaise,
                adjustments,
                totalPaise,
                by,
                at);
    }

    /** What this statement already corrected of another month. */
    public long adjustedPaise(YearMonth other) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.month().equals(other))
                .mapToLong(Adjustment::amountPaise)
                .sum();
    }
}
