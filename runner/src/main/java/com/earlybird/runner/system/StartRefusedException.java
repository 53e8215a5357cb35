package com.earlybird.runner.system;

/** The system cannot start for a reason that its operator can change; the message says which. */
public final class StartRefusedException extends RuntimeException {
    public StartRefusedException(String message) {
        super(message);
    }
}
