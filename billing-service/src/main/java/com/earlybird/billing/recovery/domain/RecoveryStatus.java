package com.earlybird.billing.recovery.domain;

/** How far a recovery is. */
public enum RecoveryStatus {
    /** Looking for orders; nothing is written down yet. */
    SEARCHING,
    /** What was found is written down and is being charged and told. */
    CHARGING,
    DONE,
    /** Stopped before anything was charged; start another. */
    FAILED
}
