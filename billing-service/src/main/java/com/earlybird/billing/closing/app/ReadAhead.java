package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.app.CloseCustomers.Numbered;

import io.smallrye.mutiny.Uni;

import java.util.List;

/**
 * Prepares a run's next chunk while one is closed: half of closing is reading. Numbers are given in
 * the order of the chunks, since one is prepared when the one before it is.
 */
final class ReadAhead {
    /** Prepares a chunk, with a bill number whose predecessors are all given. */
    interface Prepare {
        Uni<Numbered> of(List<String> chunk, int nextNumber);
    }

    private final List<String> customers;
    private final int size;
    private final Prepare prepare;
    private Uni<Numbered> next;

    /** @param size how many customers are a chunk */
    ReadAhead(List<String> customers, int size, Prepare prepare) {
        this.customers = customers;
        this.size = size;
        this.prepare = prepare;
    }

    int chunks() {
        return (customers.size() + size - 1) / size;
    }

    List<String> chunk(int index) {
        int from = index * size;
        return customers.subList(from, Math.min(customers.size(), from + size));
    }

    /** What is prepared of a chunk; to be asked for each in its turn. */
    Uni<Numbered> take(int index) {
        Uni<Numbered> taken = index == 0 ? begin(0, 1) : next;
        return taken.invoke(numbered ->
                next = index + 1 < chunks() ? begin(index + 1, numbered.nextNumber()) : null);
    }

    private Uni<Numbered> begin(int index, int nextNumber) {
        Uni<Numbered> begun = prepare.of(chunk(index), nextNumber).memoize().indefinitely();
        // What it fails with is met where it is taken.
        begun.subscribe().with(prepared -> {}, e -> {});
        return begun;
    }
}
