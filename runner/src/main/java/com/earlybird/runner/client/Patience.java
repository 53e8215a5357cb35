package com.earlybird.runner.client;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is as hoped: events take their moment to arrive. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 25;
    private static final int SHOWN = 500;

    private Patience() {}

    /**
     * @param what is waited for, in words for whoever reads the failure
     * @throws IllegalStateException with the last answer, when it does not come
     */
    public static <T> T until(String what, Supplier<T> question, Predicate<T> hoped) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        T answer = question.get();
        while (!hoped.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "waited in vain for " + what + "; last answer: " + shortened(answer));
            }
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static String shortened(Object answer) {
        String text = String.valueOf(answer);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
