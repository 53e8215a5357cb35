package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickProjectionTest {
    private static final Document PAGE = new Document("_id", "P1")
            .append("version", 3L)
            .append(
                    "totals",
                    new Document("paise", 5L).append("accounts", new Document("CASH", 5L)))
            .append("outbox", List.of(new Document("id", "a").append("topic", "t"), "text"))
            .append("lines", 2L);

    @Test
    void what_is_wanted_is_given_with_the_id() {
        assertEquals(
                new Document("_id", "P1").append("version", 3L).append("lines", 2L),
                project(new Document("lines", 1).append("version", true).append("nothing", 1)));
    }

    @Test
    void of_a_field_only_what_is_wanted_within_is_given() {
        assertEquals(
                new Document("_id", "P1")
                        .append("totals", new Document("paise", 5L))
                        .append("outbox", List.of(new Document("id", "a"))),
                project(new Document("totals.paise", 1)
                        .append("outbox.id", 1)
                        .append("lines.within", 1)));
    }

    @Test
    void what_is_not_wanted_is_left_out() {
        assertEquals(
                new Document("_id", "P1").append("version", 3L).append("lines", 2L),
                project(new Document("totals", 0).append("outbox", 0)));
    }

    @Test
    void whatever_says_more_goes_the_general_way() {
        for (Document other : List.of(
                new Document(),
                new Document("_id", 0).append("lines", 1),
                new Document("lines", new Document("$slice", 1)),
                new Document("totals", 1).append("totals.paise", 1),
                new Document("totals.paise", 1).append("totals", 1),
                new Document("totals.paise", 0))) {
            assertTrue(QuickProjection.of(other).isEmpty(), other::toString);
        }
        assertTrue(QuickProjection.of(null).isEmpty());
    }

    private static Document project(Document fields) {
        return QuickProjection.of(fields).orElseThrow().from(PAGE);
    }
}
