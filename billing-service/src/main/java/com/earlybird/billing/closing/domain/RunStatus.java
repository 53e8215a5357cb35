package com.earlybird.billing.closing.domain;

/** How a run stands. A failed one has billed whom it says; a new one of the month does the rest. */
public enum RunStatus {
    RUNNING,
    DONE,
    FAILED
}
