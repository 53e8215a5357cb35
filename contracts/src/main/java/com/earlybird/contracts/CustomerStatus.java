package com.earlybird.contracts;

/** How a customer stands with the business; only TRIAL and ACTIVE are delivered to. */
public enum CustomerStatus {
    TRIAL,
    ACTIVE,
    PAUSED,
    STOPPED
}
