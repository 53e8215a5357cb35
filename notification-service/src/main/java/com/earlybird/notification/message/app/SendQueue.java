package com.earlybird.notification.message.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Which message is sent next: the one due first, never two to one phone at once, and only so many in
 * all. Bounded: what does not fit is in the store, where the sweep finds it.
 */
public final class SendQueue {
    private static final int BOUND = 100_000;

    /** A message that is to be tried at {@code due}, in real time. */
    public record Entry(String id, String phone, Instant due) {}

    private record Ticket(Entry entry, long number) {}

    private final int parallel;
    private final Queue<Ticket> waiting = new PriorityQueue<>(
            Comparator.comparing((Ticket t) -> t.entry().due()).thenComparing(Ticket::number));
    private final Map<String, Queue<Ticket>> behind = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> busyPhones = new HashSet<>();
    private long lastNumber;

    SendQueue(int parallel) {
        this.parallel = parallel;
    }

    /** Takes it in, unless it is in already or there is no room. */
    synchronized void add(Entry entry) {
        if (ids.size() < BOUND && ids.add(entry.id())) {
            waiting.add(new Ticket(entry, ++lastNumber));
        }
    }

    /** The next that may be sent now; its phone is busy until {@link #done}. */
    synchronized Optional<Entry> next(Instant now) {
        while (busyPhones.size() < parallel && isDue(now)) {
            Ticket ticket = waiting.remove();
            String phone = ticket.entry().phone();
            if (busyPhones.add(phone)) {
                return Optional.of(ticket.entry());
            }
            behind.computeIfAbsent(phone, p -> new ArrayDeque<>()).add(ticket);
        }
        return Optional.empty();
    }

    private boolean isDue(Instant now) {
        return !waiting.isEmpty() && !waiting.peek().entry().due().isAfter(now);
    }

    /** This try is over; what had to stand behind it may go. */
    synchronized void done(Entry entry) {
        ids.remove(entry.id());
        busyPhones.remove(entry.phone());
        Queue<Ticket> freed = behind.remove(entry.phone());
        if (freed != null) {
            waiting.addAll(freed);
        }
    }

    /** When {@link #next} is worth asking again; empty while only {@link #done} can help. */
    synchronized Optional<Instant> nextDue() {
        return waiting.isEmpty() || busyPhones.size() >= parallel
                ? Optional.empty()
                : Optional.of(waiting.peek().entry().due());
    }

    synchronized int size() {
        return ids.size();
    }

    /** For how many seconds the one due first has been due; 0 when none is. */
    synchronized double overdueSeconds(Instant now) {
        Instant first = waiting.isEmpty() ? now : waiting.peek().entry().due();
        return Math.max(0, Duration.between(first, now).toSeconds());
    }

    synchronized int inFlight() {
        return busyPhones.size();
    }
}
