package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldsReadTest {
    private static final Document MONTH = new Document("month", "2026-01");
    private static final Document CUSTOMER = new Document("customer_id", 1);

    @Test
    void they_are_those_of_the_conditions_and_those_that_are_wanted() {
        Document both = new Document("$and", List.of(MONTH, new Document("status", "OPEN")));

        assertEquals(
                Optional.of(Set.of("month", "customer_id")), FieldsRead.of(MONTH, null, CUSTOMER));
        assertEquals(
                Optional.of(Set.of("month", "status", "customer_id")),
                FieldsRead.of(both, null, CUSTOMER));
        assertEquals(
                Optional.of(Set.of("month", "customer_id")),
                FieldsRead.of(MONTH, null, new Document("customer_id", true).append("_id", 0)));
        assertEquals(
                Optional.of(Set.of("month")), FieldsRead.of(MONTH, null, new Document("_id", 1)));
    }

    @Test
    void those_that_the_order_goes_by_are_among_them() {
        assertEquals(
                Optional.of(Set.of("month", "customer_id", "lines")),
                FieldsRead.of(MONTH, new Document("lines", -1), CUSTOMER));
        assertEquals(
                Optional.of(Set.of("month", "customer_id")),
                FieldsRead.of(MONTH, new Document("_id", 1), CUSTOMER));
        assertEquals(
                Optional.empty(), FieldsRead.of(MONTH, new Document("$natural", -1), CUSTOMER));
    }

    @Test
    void they_cannot_be_told_of_all_but_some_nor_of_conditions_of_another_kind() {
        Document either = new Document("$or", List.of(MONTH));

        assertEquals(Optional.empty(), FieldsRead.of(MONTH, null, null));
        assertEquals(Optional.empty(), FieldsRead.of(MONTH, null, new Document()));
        assertEquals(Optional.empty(), FieldsRead.of(MONTH, null, new Document("_id", 0)));
        assertEquals(Optional.empty(), FieldsRead.of(MONTH, null, new Document("outbox", 0)));
        assertEquals(
                Optional.empty(),
                FieldsRead.of(MONTH, null, new Document("lines", new Document("$slice", 1))));
        assertEquals(Optional.empty(), FieldsRead.of(either, null, CUSTOMER));
        assertEquals(
                Optional.empty(),
                FieldsRead.of(new Document("$and", List.of(either)), null, CUSTOMER));
    }
}
