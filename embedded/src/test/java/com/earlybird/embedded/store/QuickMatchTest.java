package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuickMatchTest {
    private static final int TRIES = 20_000;

    private final DefaultQueryMatcher generalWay = new DefaultQueryMatcher();

    @Test
    void where_it_answers_it_answers_as_the_general_way_does() {
        Random random = new Random(11);
        int answered = 0;
        for (int i = 0; i < TRIES; i++) {
            Document document = document(random);
            Document selector = selector(random);

            Optional<Boolean> quick = QuickMatch.of(document, selector);

            if (quick.isPresent()) {
                answered++;
                assertEquals(
                        generalWay.matches(document, selector),
                        quick.get(),
                        () -> document + " as " + selector);
            }
        }
        assertTrue(answered > TRIES / 8, "it answered " + answered);
    }

    @Test
    void a_page_is_compared_the_quick_way() {
        Document page = new Document("_id", "2026-01:CU-1")
                .append("status", "OPEN")
                .append("lines", 2L)
                .append("keys", List.of("DL-1", "DL-2"));

        assertEquals(Optional.of(true), QuickMatch.of(page, takes("DL-3", 2_000)));
        assertEquals(Optional.of(false), QuickMatch.of(page, takes("DL-2", 2_000)));
        assertEquals(Optional.of(false), QuickMatch.of(page, takes("DL-3", 1)));
    }

    private static Document takes(String key, long room) {
        return new Document("_id", "2026-01:CU-1")
                .append("status", "OPEN")
                .append("keys", new Document("$nin", List.of(key)))
                .append("lines", new Document("$not", new Document("$gt", room)));
    }

    private static Document document(Random random) {
        Document document = new Document("_id", text(random));
        for (String field : List.of("a", "b", "n")) {
            if (random.nextInt(6) > 0) {
                document.append(field, value(random));
            }
        }
        return document;
    }

    private static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> (long) random.nextInt(3);
            case 1 -> random.nextInt(3);
            case 2 -> null;
            case 3 -> List.of();
            case 4 ->
                Arrays.asList(text(random), text(random), random.nextInt(4) > 0 ? "t0" : null);
            case 5 -> List.of(List.of(text(random)), text(random));
            case 6 -> new Document("x", text(random));
            default -> text(random);
        };
    }

    private static Document selector(Random random) {
        Document selector = new Document();
        List<String> fields = new ArrayList<>(List.of("_id", "a", "b", "n", "a.x"));
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            selector.append(fields.remove(random.nextInt(fields.size())), asked(random));
        }
        return selector;
    }

    private static Object asked(Random random) {
        String under = random.nextBoolean() ? "$gt" : "$gte";
        return switch (random.nextInt(8)) {
            case 0 -> (long) random.nextInt(3);
            case 1 -> new Document("$not", new Document(under, (long) random.nextInt(3)));
            case 7 -> new Document("$not", new Document(under, text(random)));
            case 2 -> new Document("$gt", text(random));
            case 3 -> new Document("$nin", Arrays.asList(text(random), null));
            case 4, 5 -> new Document("$nin", List.of(text(random), text(random)));
            default -> text(random);
        };
    }

    private static String text(Random random) {
        return "t" + random.nextInt(3);
    }
}
