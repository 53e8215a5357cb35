package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class StoredArrayTest {
    private static StoredArray array(Object... elements) {
        return StoredArray.of(List.of(), List.of(elements));
    }

    private static Document entry(String id) {
        return new Document("audit", new Document("id", "within").append("n", 1L))
                .append("ids", List.of("id"))
                .append("at", 1.5)
                .append("id", id)
                .append("topic", "t");
    }

    @Test
    void one_text_of_each_element_is_read_wherever_it_stands() {
        assertEquals(
                Optional.of(List.of("a", "दूध")),
                array(entry("a"), entry("दूध")).texts("id"));
        assertEquals(Optional.of(List.of()), array().texts("id"));
    }

    @Test
    void nothing_is_told_where_an_element_has_no_such_text() {
        for (Object other : List.of(
                "text",
                5L,
                new Document(),
                new Document("id", 5L),
                new Document("id", List.of("a")),
                new Document("within", entry("a")))) {
            assertEquals(Optional.empty(), array(entry("a"), other, entry("b")).texts("id"));
        }
    }

    @Test
    void it_is_read_from_all_parts() {
        List<Document> many =
                IntStream.range(0, 100).mapToObj(i -> entry("e" + i)).toList();
        try (MVStore store = MVStore.open(null)) {
            StoredArray aside = StoredArray.of(List.of(), many).setAside(new Segments(store));

            StoredArray longer = StoredArray.of(aside, List.of(entry("last")));

            List<String> texts = longer.texts("id").orElseThrow();
            assertEquals(101, texts.size());
            assertEquals("e99", texts.get(99));
            assertEquals("last", texts.get(100));
        }
    }
}
