package com.earlybird.runner.demo;

import java.io.PrintStream;

/** A bar on one line of a terminal; in a log, a line for every quarter. */
final class ProgressBar {
    private static final int WIDTH = 31;

    private final PrintStream out;
    private final int steps;
    private final boolean terminal = System.console() != null;
    private int done;

    ProgressBar(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void step(String what) {
        done++;
        int filled = done * WIDTH / steps;
        String bar = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + what;
        if (terminal) {
            out.print("\r" + bar);
            out.flush();
        } else if (done == steps || done % Math.max(1, steps / 4) == 0) {
            out.println(bar);
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
