package com.earlybird.billing.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a month is closed by itself, and what a close must look like to need no second look. What is
 * not given keeps its initial value.
 *
 * @param closeDay the day of the next month, 1 to 28; null: nothing is closed by itself
 * @param closeHour the hour of that day, 0 to 23
 * @param mostTotalChangePercent by how much all bills together may differ from the month before
 * @param mostCountChangePercent by how much the number of bills may
 * @param mostCustomerChangePercent by how much one customer's amount may, before he is an outlier
 * @param mostOutliersPercent of the month before's bills: so many outliers may there be
 */
public record ClosingSettings(
        @Min(1) @Max(28) Integer closeDay,
        @Min(0) @Max(23) Integer closeHour,
        @Min(1) @Max(10_000) Integer mostTotalChangePercent,
        @Min(1) @Max(10_000) Integer mostCountChangePercent,
        @Min(1) @Max(100_000) Integer mostCustomerChangePercent,
        @Min(1) @Max(100) Integer mostOutliersPercent) {
    public static final ClosingSettings INITIAL =
            new ClosingSettings(null, null, null, null, null, null);

    public ClosingSettings {
        closeHour = closeHour == null ? 6 : closeHour;
        mostTotalChangePercent = mostTotalChangePercent == null ? 40 : mostTotalChangePercent;
        mostCountChangePercent = mostCountChangePercent == null ? 25 : mostCountChangePercent;
        mostCustomerChangePercent =
                mostCustomerChangePercent == null ? 300 : mostCustomerChangePercent;
        mostOutliersPercent = mostOutliersPercent == null ? 5 : mostOutliersPercent;
    }
}
