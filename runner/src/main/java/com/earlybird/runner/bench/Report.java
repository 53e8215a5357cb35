package com.earlybird.runner.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What a bench found, line by line: what was measured, how much it is, and what is aimed at. */
final class Report {
    private record Line(String what, String measured, String target, boolean met) {}

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** So many in that time; {@code targetPerSecond} 0 where nothing is aimed at. */
    void rate(String what, long count, Duration time, double targetPerSecond) {
        double perSecond = count / Math.max(1e-9, time.toNanos() / 1e9);
        add(
                what,
                text("%,.0f/s (%,d in %.1f s)", perSecond, count, time.toNanos() / 1e9),
                targetPerSecond == 0 ? "" : text("at least %,.0f/s", targetPerSecond),
                perSecond >= targetPerSecond);
    }

    /** Percentiles of a histogram in microseconds; {@code targetMillis} of the p99, 0 for none. */
    void latency(String what, Histogram micros, double targetMillis) {
        double p99 = micros.getValueAtPercentile(99) / 1e3;
        add(
                what,
                text(
                        "p50 %.1f ms, p99 %.1f ms, max %.1f ms (%,d)",
                        micros.getValueAtPercentile(50) / 1e3,
                        p99,
                        micros.getMaxValue() / 1e3,
                        micros.getTotalCount()),
                targetMillis == 0 ? "" : text("p99 below %.0f ms", targetMillis),
                targetMillis == 0 || p99 < targetMillis);
    }

    /** Anything else worth knowing. */
    void figure(String what, String measured) {
        add(what, measured, "", true);
    }

    private void add(String what, String measured, String target, boolean met) {
        Line line = new Line(what, measured, target, met);
        lines.add(line);
        out.println("  " + text(line));
    }

    /** All lines again, together. */
    void print(String title) {
        out.println();
        out.println(title);
        lines.forEach(line -> out.println("  " + text(line)));
    }

    private static String text(Line line) {
        String aim = line.target().isEmpty()
                ? ""
                : "   " + (line.met() ? "target met: " : "BELOW TARGET: ") + line.target();
        return text("%-44s %s%s", line.what(), line.measured(), aim);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
