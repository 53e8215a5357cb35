package com.earlybird.billing.closing.api;

import com.earlybird.billing.closing.domain.Plausibility;

import java.time.YearMonth;
import java.util.List;

/**
 * A month beside the month before it.
 *
 * @param outliers customers whose amount changed out of proportion, at most some
 * @param findings what is out of proportion, in words; none where the month is plausible
 */
public record PlausibilityView(
        YearMonth month,
        int bills,
        int billsBefore,
        long totalPaise,
        long totalBeforePaise,
        int outlierCount,
        List<String> outliers,
        List<String> findings) {
    static PlausibilityView of(Plausibility.Verdict verdict) {
        Plausibility figures = verdict.figures();
        return new PlausibilityView(
                figures.month(),
                figures.bills(),
                figures.billsBefore(),
                figures.totalPaise(),
                figures.totalBeforePaise(),
                figures.outlierCount(),
                figures.outliers(),
                verdict.findings());
    }
}
