package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static final long SOON_MS = Duration.ofMinutes(1).toMillis();
    private static final long LATER_MS = Duration.ofHours(1).toMillis();

    private final MVStore store = MVStore.open(null);
    private final Segments segments = new Segments(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_array_that_has_grown_is_set_aside_and_reads_the_same() {
        Document grown = grown();

        Document slim = segments.setAside(grown);

        StoredArray lines = (StoredArray) slim.get("lines");
        assertEquals(0, lines.bytes());
        assertEquals(List.copyOf((List<?>) grown.get("lines")), List.copyOf(lines));
    }

    @Test
    void a_short_array_stays_with_its_document() {
        Document document = new Document("lines", StoredArray.of(List.of(), List.of("a", "b")));

        Document same = segments.setAside(document);

        assertEquals(document, same);
        assertEquals(0, store.openMap("segments").size());
    }

    @Test
    void what_a_document_leaves_behind_is_kept_for_its_readers_and_then_removed() {
        Document slim = segments.setAside(grown());
        segments.discard(slim, new Document("lines", List.of()));

        segments.sweep(System.currentTimeMillis() + SOON_MS);
        assertEquals(400, List.copyOf((List<?>) slim.get("lines")).size());

        segments.sweep(System.currentTimeMillis() + LATER_MS);
        assertThrows(MongoServerError.class, () -> List.copyOf((List<?>) slim.get("lines")));
        assertEquals(0, store.openMap("segments").size());
    }

    @Test
    void what_the_document_after_it_still_has_is_not_removed() {
        Document slim = segments.setAside(grown());
        Document longer = new Document(
                "renamed", StoredArray.of((List<?>) slim.get("lines"), List.of("one more")));
        segments.discard(slim, longer);

        segments.sweep(System.currentTimeMillis() + LATER_MS);

        assertEquals(401, List.copyOf((List<?>) longer.get("renamed")).size());
    }

    private static Document grown() {
        List<String> lines = IntStream.range(0, 400).mapToObj(i -> "line " + i).toList();
        return new Document("_id", "A").append("lines", StoredArray.of(List.of(), lines));
    }
}
