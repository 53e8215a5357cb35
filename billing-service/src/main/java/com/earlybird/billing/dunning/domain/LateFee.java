package com.earlybird.billing.dunning.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What paying a bill late costs: a fixed part and a part of what is overdue, once for each bill. */
public record LateFee(long fixedPaise, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In paise, rounded half up; 0 where there is none. */
    public long ofPaise(long overduePaise) {
        return Math.addExact(
                fixedPaise,
                BigDecimal.valueOf(overduePaise)
                        .multiply(percent)
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
