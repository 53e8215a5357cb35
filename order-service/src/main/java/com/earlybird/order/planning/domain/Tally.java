package com.earlybird.order.planning.domain;

/** What a planning run did: newly or differently scheduled, left as it was, called off. */
public record Tally(int scheduled, int unchanged, int cancelled) {
    public static final Tally NOTHING = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                scheduled + other.scheduled,
                unchanged + other.unchanged,
                cancelled + other.cancelled);
    }
}
