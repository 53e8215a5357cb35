package com.earlybird.platform.kernel;

import java.util.Objects;

/** Who does what, and why: the half of an audit entry that the store cannot know. */
public record Act(Caller caller, String action, String reason) {
    public Act {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(action);
    }

    public static Act of(Caller caller, String action) {
        return new Act(caller, action, null);
    }

    public static Act of(Caller caller, String action, String reason) {
        return new Act(caller, action, reason);
    }
}
