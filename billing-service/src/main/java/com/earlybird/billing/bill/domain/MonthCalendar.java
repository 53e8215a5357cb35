package com.earlybird.billing.bill.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What came on each day of a month, in weeks from Monday to Sunday. */
public final class MonthCalendar {
    private static final int DAYS = 7;

    private MonthCalendar() {}

    /**
     * One day.
     *
     * @param day of the month, or null outside it
     * @param marks what came: the product's letter and the quantity
     */
    public record Day(Integer day, List<String> marks) {}

    /** The letter that stands for the product of a bill's line, {@code A} for the first. */
    public static String letter(int line) {
        String last = String.valueOf((char) ('A' + line % 26));
        return line < 26 ? last : letter(line / 26 - 1) + last;
    }

    public static List<List<Day>> of(YearMonth month, List<ProductLine> lines) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday;
                !week.isAfter(month.atEndOfMonth());
                week = week.plusDays(DAYS)) {
            List<Day> days = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                days.add(day(week.plusDays(i), month, lines));
            }
            weeks.add(days);
        }
        return weeks;
    }

    private static Day day(LocalDate date, YearMonth month, List<ProductLine> lines) {
        if (!YearMonth.from(date).equals(month)) {
            return new Day(null, List.of());
        }
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal qty = lines.get(i).qtyByDay().get(date);
            if (qty != null) {
                marks.add(letter(i) + " " + qty.stripTrailingZeros().toPlainString());
            }
        }
        return new Day(date.getDayOfMonth(), marks);
    }
}
