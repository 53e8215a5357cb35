package com.earlybird.billing.closing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.billing.closing.app.CloseCustomers.Drafted;
import com.earlybird.billing.closing.app.CloseCustomers.Numbered;
import com.earlybird.billing.closing.domain.ChunkOutcome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChunksAheadTest {
    private static final List<String> CUSTOMERS = List.of("a", "b", "c", "d", "e", "f", "g");

    private final List<String> done = new ArrayList<>();
    private String refused = "";
    private String unreadable = "";
    private CompletableFuture<Void> first = CompletableFuture.completedFuture(null);

    private final ChunksAhead ahead = new ChunksAhead(CUSTOMERS, 2, new ChunksAhead.Work() {
        @Override
        public Uni<Drafted> draft(List<String> chunk) {
            if (chunk.contains(unreadable)) {
                return Uni.createFrom().failure(new IllegalStateException(unreadable));
            }
            done.add("draft " + chunk);
            Uni<Drafted> drafted = Uni.createFrom().item(new Drafted(List.of(), Map.of()));
            return chunk.contains("a")
                    ? Uni.createFrom().completionStage(first).flatMap(x -> drafted)
                    : drafted;
        }

        @Override
        public Uni<Numbered> number(Drafted drafted, int nextNumber) {
            done.add("number from " + nextNumber);
            return Uni.createFrom().item(new Numbered(List.of(), Map.of(), nextNumber + 2));
        }

        @Override
        public Uni<ChunkOutcome> close(List<String> chunk, Numbered numbered) {
            done.add("close " + chunk);
            return chunk.contains(refused)
                    ? Uni.createFrom().failure(new IllegalStateException(refused))
                    : Uni.createFrom().item(new ChunkOutcome(chunk.size(), 0, 0, List.of()));
        }
    });

    @Test
    void numbers_go_on_from_chunk_to_chunk_and_the_last_is_what_is_left() {
        assertEquals(2, take(0).customers());
        assertEquals(2, take(1).customers());
        assertEquals(2, take(2).customers());
        assertEquals(1, take(3).customers());

        assertEquals(
                List.of(
                        "draft [a, b]",
                        "number from 1",
                        "close [a, b]",
                        "draft [c, d]",
                        "number from 3",
                        "close [c, d]",
                        "draft [e, f]",
                        "number from 5",
                        "close [e, f]",
                        "draft [g]",
                        "number from 7",
                        "close [g]"),
                done);
    }

    @Test
    void numbers_wait_for_those_before_them_and_drafts_do_not() {
        first = new CompletableFuture<>();
        Uni<ChunkOutcome> outcome = ahead.take(0);

        assertEquals(List.of("draft [a, b]", "draft [c, d]", "draft [e, f]"), done);
        first.complete(null);

        assertEquals(2, outcome.await().indefinitely().customers());
        assertEquals(
                List.of("number from 1", "number from 3", "number from 5"),
                done.stream().filter(step -> step.startsWith("number")).toList());
    }

    @Test
    void two_chunks_are_done_ahead_and_no_more() {
        take(0);

        assertEquals("close [e, f]", done.get(done.size() - 1));
    }

    @Test
    void a_chunk_that_fails_ahead_fails_where_it_is_taken() {
        refused = "c";
        assertEquals(2, take(0).customers());

        assertThrows(IllegalStateException.class, () -> take(1));
    }

    @Test
    void what_comes_after_a_chunk_that_cannot_be_drafted_gets_no_numbers() {
        unreadable = "c";
        assertEquals(2, take(0).customers());

        assertThrows(IllegalStateException.class, () -> take(1));
        assertThrows(IllegalStateException.class, () -> take(2));
        assertEquals(
                List.of("number from 1"),
                done.stream().filter(step -> step.startsWith("number")).toList());
    }

    private ChunkOutcome take(int index) {
        return ahead.take(index).await().indefinitely();
    }
}
