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
import java.util.stream.Stream;

/**
 * Which message is sent next: a code that somebody waits for before all others, then the one due
 * first; never two to one phone at once, only so many in all, and no faster than the provider takes
 * them. Bounded: what does not fit is in the store, where the sweep finds it.
 */
public final class SendQueue {
    private static final int BOUND = 100_000;

    /**
     * A word may be taken back for a minute, and events may then be read at a quarter of the pace
     * at which they come: what takes it back is still read before the word has had its turn.
     */
    private static final Duration LONG = Duration.ofMinutes(4);

    // What is to be tried again later, after the provider was away, keeps nobody waiting.
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    /** A message that is to be tried at {@code due}, in real time. */
    public record Entry(String id, String phone, Instant due, boolean urgent) {}

    private record Ticket(Entry entry, long number) {}

    private static final Comparator<Ticket> BY_DUE =
            Comparator.comparing((Ticket t) -> t.entry().due()).thenComparing(Ticket::number);

    private final int parallel;
    private final long manyAreWaiting;
    private final Pace pace;
    private final Queue<Ticket> urgent = new PriorityQueue<>(BY_DUE);
    private final Queue<Ticket> usual = new PriorityQueue<>(BY_DUE);
    private final Map<String, Queue<Ticket>> behind = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> busyPhones = new HashSet<>();
    private long lastNumber;

    SendQueue(int parallel, int perSecond) {
        this.parallel = parallel;
        manyAreWaiting = Math.min(BOUND, LONG.toSeconds() * perSecond);
        pace = new Pace(perSecond);
    }

    /** Takes it in, unless it is in already or there is no room. */
    synchronized void add(Entry entry) {
        boolean room = entry.urgent() || ids.size() < BOUND;
        if (room && ids.add(entry.id())) {
            enqueue(new Ticket(entry, ++lastNumber));
        }
    }

    private void enqueue(Ticket ticket) {
        (ticket.entry().urgent() ? urgent : usual).add(ticket);
    }

    /** The next that may be sent now; its phone is busy until {@link #done}. */
    synchronized Optional<Entry> next(Instant now) {
        while (busyPhones.size() < parallel && pace.allows(now)) {
            Queue<Ticket> due = isDue(urgent, now) ? urgent : usual;
            if (!isDue(due, now)) {
                break;
            }
            Ticket ticket = due.remove();
            String phone = ticket.entry().phone();
            if (busyPhones.add(phone)) {
                pace.sent(now);
                return Optional.of(ticket.entry());
            }
            behind.computeIfAbsent(phone, p -> new ArrayDeque<>()).add(ticket);
        }
        return Optional.empty();
    }

    private static boolean isDue(Queue<Ticket> waiting, Instant now) {
        return !waiting.isEmpty() && !waiting.peek().entry().due().isAfter(now);
    }

    /** This try is over; what had to stand behind it may go. */
    synchronized void done(Entry entry) {
        ids.remove(entry.id());
        busyPhones.remove(entry.phone());
        Queue<Ticket> freed = behind.remove(entry.phone());
        if (freed != null) {
            freed.forEach(this::enqueue);
        }
    }

    /** When {@link #next} is worth asking again; empty while only {@link #done} can help. */
    synchronized Optional<Instant> nextDue() {
        return busyPhones.size() >= parallel ? Optional.empty() : firstDue().map(pace::notBefore);
    }

    /** Whether what comes now has minutes to wait behind what is here. */
    synchronized boolean isLong(Instant now) {
        return ids.size() >= manyAreWaiting && overdueSeconds(now) >= OVERDUE.toSeconds();
    }

    synchronized int size() {
        return ids.size();
    }

    /** For how many seconds the one due first has been due; 0 when none is. */
    synchronized double overdueSeconds(Instant now) {
        return firstDue()
                .map(first -> Math.max(0, Duration.between(first, now).toSeconds()))
                .orElse(0L);
    }

    private Optional<Instant> firstDue() {
        return Stream.of(urgent, usual)
                .filter(waiting -> !waiting.isEmpty())
                .map(waiting -> waiting.peek().entry().due())
                .min(Comparator.naturalOrder());
    }

    synchronized int inFlight() {
        return busyPhones.size();
    }
}
