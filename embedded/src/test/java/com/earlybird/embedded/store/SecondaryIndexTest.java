package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick way to a document's keys, held against the general one. */
class SecondaryIndexTest {
    private static final SecondaryIndex PLAIN = index("customer_id", "status");
    private static final SecondaryIndex ELEMENTS = index("outbox.id");

    static Stream<Document> documents() {
        return Stream.of(
                new Document(),
                new Document("customer_id", "CU-1"),
                new Document("customer_id", "CU-1").append("status", "OPEN"),
                new Document("customer_id", null).append("status", null),
                new Document("customer_id", 7L).append("status", "OPEN"),
                new Document("customer_id", List.of("CU-1", "CU-2")).append("status", "OPEN"),
                new Document("outbox", null),
                new Document("outbox", List.of()),
                new Document("outbox", "text"),
                new Document("outbox", new Document("id", "a")),
                new Document("outbox", List.of(new Document("id", "a"))),
                new Document("outbox", List.of(new Document("id", "a"), new Document("id", "b"))),
                new Document("outbox", List.of(new Document("id", "a"), new Document("id", "a"))),
                new Document("outbox", List.of(new Document("id", "a"), new Document("no", "b"))),
                new Document("outbox", List.of(new Document("id", 1), "b")),
                new Document("outbox", Arrays.asList(null, new Document("id", "a"))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keys_found_quickly_are_those_found_the_general_way(Document document) {
        for (SecondaryIndex index : List.of(PLAIN, ELEMENTS)) {
            assertEquals(index.anyOf(document, "place"), index.entriesOf(document, "place"));
        }
    }

    private static SecondaryIndex index(String... fields) {
        List<IndexKey> keys =
                Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        return new SecondaryIndex("index", keys, null);
    }
}
