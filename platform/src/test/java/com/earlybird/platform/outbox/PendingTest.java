package com.earlybird.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.platform.outbox.Pending.Document;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static final List<BsonDocument> ENTRIES =
            List.of(new BsonDocument("id", new BsonString("orders/1/1/1")));

    private final Pending pending = new Pending();

    @Test
    void a_document_noted_twice_is_carried_once() throws InterruptedException {
        pending.add(new Document("orders", "1"));
        pending.add(new Document("orders", "1"));

        assertEquals(List.of(new Document("orders", "1")), pending.take(10, 0).documents());
        assertEquals(0, pending.size());
    }

    @Test
    void a_batch_is_of_one_collection() throws InterruptedException {
        pending.add(new Document("orders", "1"));
        pending.add(new Document("orders", "2"));
        pending.add(new Document("products", "3"));

        assertEquals(2, pending.take(10, 1).documents().size());
        assertEquals("products", pending.take(10, 1).documents().get(0).collection());
    }

    @Test
    void what_is_put_back_has_waited_since_it_first_came() throws InterruptedException {
        pending.add(new Document("orders", "1"), 1_000);
        Pending.Batch batch = pending.take(1, 1);
        pending.add(new Document("orders", "2"), 2_000);
        batch.documents().forEach(document -> pending.add(document, batch.sinceMillis()));

        assertEquals(1_000, pending.oldestMillis());
        pending.take(10, 1);
        assertEquals(Long.MAX_VALUE, pending.oldestMillis());
    }

    @Test
    void what_a_new_document_holds_need_not_be_read() throws InterruptedException {
        pending.add(new Document("orders", "1"), ENTRIES);
        pending.add(new Document("orders", "2"));

        assertEquals(Map.of("1", ENTRIES), pending.take(10, 1).entries());
    }

    @Test
    void a_document_that_was_changed_before_it_was_carried_is_read() throws InterruptedException {
        pending.add(new Document("orders", "1"), ENTRIES);
        pending.add(new Document("orders", "1"));
        pending.add(new Document("orders", "2"));
        pending.add(new Document("orders", "2"), ENTRIES);

        assertEquals(Map.of(), pending.take(10, 1).entries());
    }

    @Test
    void only_what_would_be_one_batch_and_has_room_is_worth_waiting_for() {
        assertFalse(pending.isBeginningOfBatch("stops", 3), "nothing waits");

        pending.add(new Document("stops", "1"));
        pending.add(new Document("stops", "2"));
        assertTrue(pending.isBeginningOfBatch("stops", 3));
        assertFalse(pending.isBeginningOfBatch("runs", 3), "another collection's turn");
        assertFalse(pending.isBeginningOfBatch("stops", 2), "it is full");

        pending.add(new Document("runs", "1"));
        assertFalse(pending.isBeginningOfBatch("stops", 9), "two collections are two batches");
    }
}
