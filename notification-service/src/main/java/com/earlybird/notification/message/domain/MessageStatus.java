package com.earlybird.notification.message.domain;

/**
 * How far a message has come. What the provider says only ever moves it up in {@code rank}, so the
 * order in which it says so does not matter; delivered proves that an earlier failure was none.
 */
public enum MessageStatus {
    /** Its customer is not known here yet. */
    WAITING(0),
    QUEUED(1),
    /** With the provider right now, or in doubt since a process was killed. */
    SENDING(2),
    /** The provider took it. */
    SENT(3),
    FAILED(4),
    DELIVERED(5),
    READ(6),
    /** Somebody does not want it sent; {@code error} says who. */
    SKIPPED(7);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    boolean under(MessageStatus other) {
        return rank < other.rank;
    }

    /** Whether others are told when a message gets there. */
    boolean told() {
        return this == SENT || this == FAILED || this == DELIVERED || this == READ;
    }
}
