package com.earlybird.delivery.bottle.domain;

import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bottles and crates that are with one customer: the sums by type, and the newest movements.
 * A movement is written here and nowhere else first; older ones are put away, each under its own id,
 * before the account lets go of them. So one write decides, and nothing is lost between two.
 *
 * @param moves how many movements there were ever
 * @param recent the newest, the oldest of them first
 */
public record BottleAccount(
        String customerId, long moves, List<BottleCount> counts, List<BottleMovement> recent) {
    /** As many as are kept here; then they are put away together. */
    static final int MOST_RECENT = 30;

    private static final int MOST_TYPES = 50;

    public BottleAccount {
        counts = List.copyOf(counts);
        recent = List.copyOf(recent);
    }

    public static BottleAccount empty(String customerId) {
        return new BottleAccount(customerId, 0, List.of(), List.of());
    }

    /** Whether the recent movements must be put away before another is taken. */
    public boolean full() {
        return recent.size() >= MOST_RECENT;
    }

    public Optional<BottleMovement> movement(String id) {
        return recent.stream().filter(movement -> movement.id().equals(id)).findFirst();
    }

    public BottleCount count(String type) {
        return counts.stream()
                .filter(count -> count.type().equals(type))
                .findFirst()
                .orElse(BottleCount.none(type));
    }

    /**
     * Takes a movement, once. A full account lets go of its recent ones, which the caller has put
     * away.
     *
     * @param belowZero whether staff say that more came back than is known to have gone out
     * @throws Rejection 422 {@code more-than-out}
     */
    public Change<BottleAccount> add(
            BottleMovement movement, boolean belowZero, List<? extends Fact<?>> facts) {
        if (movement(movement.id()).isPresent()) {
            return Change.to(this);
        }
        BottleCount now = count(movement.type()).plus(movement);
        boolean falls = now.balance() < count(movement.type()).balance();
        if (now.balance() < 0 && falls && !belowZero) {
            throw Rejection.refused(
                    "more-than-out",
                    count(movement.type()).balance() + " " + movement.type()
                            + " are with the customer.");
        }
        List<BottleCount> sums = new ArrayList<>(counts);
        sums.removeIf(count -> count.type().equals(now.type()));
        sums.add(now);
        if (sums.size() > MOST_TYPES) {
            throw Rejection.refused("too-many-types", "A customer has at most 50 types.");
        }
        sums.sort(java.util.Comparator.comparing(BottleCount::type));
        List<BottleMovement> newest = full() ? new ArrayList<>() : new ArrayList<>(recent);
        newest.add(movement.placed(moves + 1));
        return Change.to(new BottleAccount(customerId, moves + 1, sums, newest), facts);
    }
}
