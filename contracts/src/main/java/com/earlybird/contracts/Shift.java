package com.earlybird.contracts;

/** The half of the day in which a delivery is carried. */
public enum Shift {
    MORNING,
    EVENING
}
