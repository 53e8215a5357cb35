package com.earlybird.runner.bench;

import java.util.Map;

/** One question about speed. */
interface Bench {
    /** What it is called on the command line: {@code run-sheet}. */
    String name();

    /** What it measures, in a sentence. */
    String what();

    /** Its sizes and what they are unless {@code --set} says otherwise; it then ends in minutes. */
    Map<String, Long> sizes();

    /** Loads, measures, and leaves what it found in the trial's report. */
    void run(Trial trial) throws Exception;
}
