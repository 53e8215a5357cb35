package com.earlybird.contracts;

/** Whether a planned delivery is to be made or called off. */
public enum ScheduleAction {
    SCHEDULE,
    CANCEL
}
