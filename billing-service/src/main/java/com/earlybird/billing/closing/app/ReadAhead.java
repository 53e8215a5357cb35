package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.Prepared;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.Function;

/** Reads a run's next chunk while one is closed: half of closing is reading. */
final class ReadAhead {
    private final List<String> customers;
    private final int size;
    private final Function<List<String>, Uni<List<Prepared>>> prepare;
    private Uni<List<Prepared>> next;

    /** @param size how many customers are a chunk */
    ReadAhead(
            List<String> customers, int size, Function<List<String>, Uni<List<Prepared>>> prepare) {
        this.customers = customers;
        this.size = size;
        this.prepare = prepare;
    }

    int chunks() {
        return (customers.size() + size - 1) / size;
    }

    List<String> chunk(int number) {
        int from = number * size;
        return customers.subList(from, Math.min(customers.size(), from + size));
    }

    /** What is prepared of a chunk; to be asked for each in its turn. */
    Uni<List<Prepared>> take(int number) {
        Uni<List<Prepared>> taken = next == null ? begin(number) : next;
        return taken.invoke(() -> next = number + 1 < chunks() ? begin(number + 1) : null);
    }

    private Uni<List<Prepared>> begin(int number) {
        Uni<List<Prepared>> begun = prepare.apply(chunk(number)).memoize().indefinitely();
        // What it fails with is met where it is taken.
        begun.subscribe().with(read -> {}, e -> {});
        return begun;
    }
}
