package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.app.CloseCustomers.Drafted;
import com.earlybird.billing.closing.app.CloseCustomers.Numbered;
import com.earlybird.billing.closing.domain.ChunkOutcome;

import io.smallrye.mutiny.Uni;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Goes through a run's customers chunk by chunk, two chunks ahead: those are drafted and closed
 * while the outcome of one is waited for and noted. Half of closing is reading, and one of three
 * chunks has always something to do. Only numbers wait for each other: a chunk's are given when
 * those of the one before it are.
 */
final class ChunksAhead {
    /** What is done with a chunk. */
    interface Work {
        Uni<Drafted> draft(List<String> chunk);

        /** @param nextNumber a bill number whose predecessors are all given */
        Uni<Numbered> number(Drafted drafted, int nextNumber);

        Uni<ChunkOutcome> close(List<String> chunk, Numbered numbered);
    }

    private static final int AHEAD = 2;

    private final List<String> customers;
    private final int size;
    private final Work work;
    private final Deque<Uni<ChunkOutcome>> begun = new ArrayDeque<>();
    private int next;
    // The number with which the next chunk begins: all that a chunk has of the one before it.
    private CompletableFuture<Integer> nextNumber = CompletableFuture.completedFuture(1);

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

    /** What a chunk came to; to be asked for each in its turn, when the one before it is done. */
    Uni<ChunkOutcome> take(int index) {
        while (next < chunks() && next <= index + AHEAD) {
            begun.add(begin(chunk(next++)));
        }
        return begun.remove();
    }

    private Uni<ChunkOutcome> begin(List<String> chunk) {
        CompletableFuture<Integer> number = nextNumber;
        CompletableFuture<Integer> following = new CompletableFuture<>();
        nextNumber = following;
        Uni<ChunkOutcome> closed = work.draft(chunk)
                .flatMap(drafted -> Uni.createFrom()
                        .completionStage(number)
                        .flatMap(first -> work.number(drafted, first)))
                .invoke(numbered -> following.complete(numbered.nextNumber()))
                .onFailure()
                .invoke(following::completeExceptionally)
                .flatMap(numbered -> work.close(chunk, numbered))
                .memoize()
                .indefinitely();
        // What it fails with is met where it is taken.
        closed.subscribe().with(outcome -> {}, e -> {});
        return closed;
    }
}
