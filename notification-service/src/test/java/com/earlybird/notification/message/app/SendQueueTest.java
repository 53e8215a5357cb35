package com.earlybird.notification.message.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    private static final Instant NOW = Instant.parse("2026-01-27T06:12:03Z");

    private final SendQueue queue = new SendQueue(2, 1_000);

    private static SendQueue.Entry entry(String id, String phone, int secondsFromNow) {
        return new SendQueue.Entry(id, phone, NOW.plusSeconds(secondsFromNow), false);
    }

    private static SendQueue.Entry code(String id, String phone, int secondsFromNow) {
        return new SendQueue.Entry(id, phone, NOW.plusSeconds(secondsFromNow), true);
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

    @Test
    void a_code_goes_before_all_that_waits_and_is_waited_for_by_nobody() {
        queue.add(entry("bill", "1", -60));
        queue.add(code("code", "2", -1));
        queue.add(code("code to be tried again", "3", 5));

        assertEquals("code", next());
        assertEquals("bill", next());
    }

    @Test
    void a_code_finds_room_where_nothing_else_does() {
        for (int i = 0; i < 100_000; i++) {
            queue.add(entry("bill " + i, "1", 0));
        }
        queue.add(entry("one bill more", "2", -1));
        queue.add(code("code", "3", 0));

        assertEquals(100_001, queue.size());
        assertEquals("code", next());
    }

    @Test
    void no_more_go_in_a_second_than_the_provider_takes() {
        SendQueue slow = new SendQueue(1_000, 80);
        for (int i = 0; i < 1_000; i++) {
            slow.add(entry("bill " + i, "phone " + i, 0));
        }

        int inTenSeconds = 0;
        for (Instant now = NOW; now.isBefore(NOW.plusSeconds(10)); now = now.plusMillis(7)) {
            while (slow.next(now).isPresent()) {
                inTenSeconds++;
            }
        }

        // And eight at the beginning, as after any pause.
        assertEquals(10 * 80 + 8, inTenSeconds);
    }

    @Test
    void who_must_wait_for_the_pace_is_told_until_when() {
        SendQueue slow = new SendQueue(2, 1);
        slow.add(entry("a", "1", 0));
        slow.add(entry("b", "2", 0));

        assertTrue(slow.next(NOW).isPresent());

        assertTrue(slow.next(NOW).isEmpty());
        Instant due = slow.nextDue().orElseThrow();
        assertTrue(due.isAfter(NOW));
        assertTrue(slow.next(due).isPresent());
    }

    @Test
    void a_clock_that_is_set_back_holds_nobody_up() {
        SendQueue slow = new SendQueue(2, 80);
        slow.add(entry("a", "1", -3_600));
        slow.add(entry("b", "2", -3_600));

        slow.next(NOW);

        assertTrue(slow.next(NOW.minusSeconds(1_800)).isPresent());
    }

    @Test
    void it_is_long_while_minutes_of_sending_are_overdue_in_it() {
        SendQueue slow = new SendQueue(1, 1);
        IntStream.range(0, 239).forEach(i -> slow.add(entry("due" + i, "1", 0)));

        assertFalse(slow.isLong(NOW.plusSeconds(60)));
        slow.add(entry("last", "1", 0));
        assertFalse(slow.isLong(NOW.plusSeconds(59)));
        assertTrue(slow.isLong(NOW.plusSeconds(60)));
    }
}
