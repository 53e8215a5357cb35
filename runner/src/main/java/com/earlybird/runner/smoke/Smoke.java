package com.earlybird.runner.smoke;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs checks, prints a line for each with its time, and counts those that fail. */
final class Smoke {
    private final PrintStream out;
    private int tried;
    private int failed;

    Smoke(PrintStream out) {
        this.out = out;
    }

    /** Tries it; empty when it failed. What it gives is shown if it is a text. */
    <T> Optional<T> check(String capability, Callable<T> trial) {
        tried++;
        long begin = System.nanoTime();
        try {
            T found = trial.call();
            line("ok", begin, capability, found instanceof String text ? text : "");
            return Optional.ofNullable(found);
        } catch (Exception e) {
            failed++;
            line("FAILED", begin, capability, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Says what was not tried, and why. */
    void leftOut(String what) {
        out.println("left out            " + what);
    }

    /** The exit code: 0 when nothing failed. */
    int end() {
        out.println(tried + " tried, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    /** Fails the check with these words unless it holds. */
    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void line(String outcome, long begin, String capability, String found) {
        double millis = (System.nanoTime() - begin) / 1e6;
        out.println(String.format(Locale.ROOT, "%-6s %8.1f ms  %s", outcome, millis, capability)
                + (found.isEmpty() ? "" : ": " + found));
    }
}
