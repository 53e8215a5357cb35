package com.earlybird.notification.message.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    private static final Instant NOW = Instant.parse("2026-01-27T06:12:03Z");

    private final SendQueue queue = new SendQueue(2);

    private static SendQueue.Entry entry(String id, String phone, int secondsFromNow) {
        return new SendQueue.Entry(id, phone, NOW.plusSeconds(secondsFromNow));
    }

    private String next() {
        return queue.next(NOW).map(SendQueue.Entry::id).orElse(null);
    }

    @Test
    void messages_to_one_phone_go_one_after_the_other_in_their_order() {
        queue.add(entry("a", "1", 0));
        queue.add(entry("b", "1", 0));
        queue.add(entry("c", "2", 0));

        assertEquals("a", next());
        assertEquals("c", next());
        assertEquals(Optional.empty(), queue.next(NOW));
        queue.done(entry("a", "1", 0));
        assertEquals("b", next());
    }

    @Test
    void no_more_than_so_many_are_under_way() {
        queue.add(entry("a", "1", 0));
        queue.add(entry("b", "2", 0));
        queue.add(entry("c", "3", 0));

        next();
        next();

        assertEquals(Optional.empty(), queue.next(NOW));
        assertEquals(Optional.empty(), queue.nextDue());
        queue.done(entry("a", "1", 0));
        assertEquals("c", next());
    }

    @Test
    void what_is_not_due_waits_and_holds_up_nobody() {
        queue.add(entry("later", "1", 5));
        queue.add(entry("now", "1", 0));

        assertEquals("now", next());
        queue.done(entry("now", "1", 0));
        assertEquals(Optional.empty(), queue.next(NOW));
        assertEquals(Optional.of(NOW.plusSeconds(5)), queue.nextDue());
    }

    @Test
    void a_message_is_in_it_once() {
        queue.add(entry("a", "1", 0));
        queue.add(entry("a", "1", 0));
        next();
        queue.add(entry("a", "1", 0));

        assertEquals(1, queue.size());
        queue.done(entry("a", "1", 0));
        assertTrue(queue.next(NOW).isEmpty());
    }
}
