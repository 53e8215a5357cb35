package com.earlybird.runner.whatsapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The messages that were received, newest last; the oldest go when there are too many. */
final class Inbox {
    private static final int MOST = 10_000;

    private final Deque<SentMessage> messages = new ArrayDeque<>();

    synchronized void add(SentMessage message) {
        if (messages.size() == MOST) {
            messages.removeFirst();
        }
        messages.addLast(message);
    }

    /** Those to one phone, or all, oldest first. */
    synchronized List<SentMessage> to(Optional<String> phone) {
        Optional<String> digits = phone.map(SentMessage::digits);
        return messages.stream()
                .filter(message -> digits.isEmpty() || message.to().equals(digits.get()))
                .toList();
    }

    /** The latest of all, newest first. */
    synchronized List<SentMessage> latest(int count) {
        List<SentMessage> all = new ArrayList<>(messages);
        Collections.reverse(all);
        return all.subList(0, Math.min(count, all.size()));
    }
}
