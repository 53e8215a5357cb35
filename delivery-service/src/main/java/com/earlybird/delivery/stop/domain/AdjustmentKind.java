package com.earlybird.delivery.stop.domain;

/** What the office can ask for at a door beside the plan. None of them changes what is ordered. */
public enum AdjustmentKind {
    /** Bring so much more; it is given, not sold. */
    EXTRA,
    /** Hand over so much less of what is planned. */
    LESS,
    /** Hand over this instead of something that is planned; it is given, not sold. */
    SWAP,
    /** Take back with you. */
    COLLECT;

    /** Whether something that is planned is not handed over because of it. */
    public boolean takesFromPlan() {
        return this == LESS || this == SWAP;
    }
}
