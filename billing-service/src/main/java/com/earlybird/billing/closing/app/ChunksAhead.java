package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.app.CloseCustomers.Numbered;
import com.earlybird.billing.closing.domain.ChunkOutcome;

import io.smallrye.mutiny.Uni;

import java.util.List;

/**
 * Goes through a run's customers chunk by chunk, one chunk ahead: the next is prepared and closed
 * while the outcome of one is waited for and noted. Half of closing is reading, and one of two
 * chunks has always something to do. Numbers are given in the order of the chunks, since one is
 * prepared when the one before it is.
 */
final class ChunksAhead {
    /** What is done with a chunk. */
    interface Work {
        /** @param nextNumber a bill number whose predecessors are all given */
        Uni<Numbered> prepare(List<String> chunk, int nextNumber);

        Uni<ChunkOutcome> close(List<String> chunk, Numbered prepared);
    }

    private record Begun(Uni<Numbered> prepared, Uni<ChunkOutcome> closed) {}

    private final List<String> customers;
    private final int size;
    private final Work work;
    private Begun next;

    /** @param size how many customers are a chunk */
    ChunksAhead(List<String> customers, int size, Work work) {
        this.customers = customers;
        this.size = size;
        this.work = work;
    }

    int chunks() {
        return (customers.size() + size - 1) / size;
    }

    List<String> chunk(int index) {
        int from = index * size;
        return customers.subList(from, Math.min(customers.size(), from + size));
    }

    /** What a chunk came to; to be asked for each in its turn. */
    Uni<ChunkOutcome> take(int index) {
        Begun taken = index == 0 ? begin(0, 1) : next;
        return taken.prepared()
                .invoke(numbered -> next =
                        index + 1 < chunks() ? begin(index + 1, numbered.nextNumber()) : null)
                .flatMap(numbered -> taken.closed());
    }

    private Begun begin(int index, int nextNumber) {
        List<String> chunk = chunk(index);
        Uni<Numbered> prepared = work.prepare(chunk, nextNumber).memoize().indefinitely();
        Uni<ChunkOutcome> closed = prepared.flatMap(numbered -> work.close(chunk, numbered))
                .memoize()
                .indefinitely();
        // What it fails with is met where it is taken.
        closed.subscribe().with(outcome -> {}, e -> {});
        return new Begun(prepared, closed);
    }
}
