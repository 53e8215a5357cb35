package com.earlybird.billing.closing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.billing.closing.app.CloseCustomers.Numbered;
import com.earlybird.billing.closing.domain.ChunkOutcome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunksAheadTest {
    private static final List<String> CUSTOMERS = List.of("a", "b", "c", "d", "e");

    private final List<String> done = new ArrayList<>();
    private String refused = "";

    private final ChunksAhead ahead = new ChunksAhead(CUSTOMERS, 2, new ChunksAhead.Work() {
        @Override
        public Uni<Numbered> prepare(List<String> chunk, int nextNumber) {
            done.add("prepare " + chunk + " from " + nextNumber);
            return Uni.createFrom()
                    .item(new Numbered(List.of(), Map.of(), nextNumber + chunk.size()));
        }

        @Override
        public Uni<ChunkOutcome> close(List<String> chunk, Numbered prepared) {
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
        assertEquals(1, take(2).customers());

        assertEquals(
                List.of(
                        "prepare [a, b] from 1",
                        "close [a, b]",
                        "prepare [c, d] from 3",
                        "close [c, d]",
                        "prepare [e] from 5",
                        "close [e]"),
                done);
    }

    @Test
    void one_chunk_is_done_ahead_and_no_more() {
        take(0);

        assertEquals("close [c, d]", done.get(done.size() - 1));
    }

    @Test
    void a_chunk_that_fails_ahead_fails_where_it_is_taken() {
        refused = "c";
        assertEquals(2, take(0).customers());

        assertThrows(IllegalStateException.class, () -> take(1));
    }

    private ChunkOutcome take(int index) {
        return ahead.take(index).await().indefinitely();
    }
}
