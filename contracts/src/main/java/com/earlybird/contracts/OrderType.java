package com.earlybird.contracts;

/** Whether an order is due once or repeats by a calendar. */
public enum OrderType {
    ONE_TIME,
    SUBSCRIPTION
}
