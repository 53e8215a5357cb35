package com.earlybird.runner.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Requests through the gateway, as many users send them. */
final class Load {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int MOST_UNDER_WAY = 2_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    // One for all: users keep their connections, and what warms up is what is measured.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newFixedThreadPool(2, Load::daemon))
            .build();

    private Load() {}

    /** What came of it: times from when each request was due, in microseconds; refusals and faults. */
    record Outcome(Histogram micros, long failed, String firstFailure, Duration time) {}

    /**
     * Sends {@code count} requests at a fixed rate whatever the answers do. A request is timed from
     * the moment it was due; an answer other than 2xx counts as failed.
     */
    static Outcome open(int perSecond, long count, LongFunction<HttpRequest.Builder> request) {
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        AtomicLong failed = new AtomicLong();
        CompletableFuture<String> firstFailure = new CompletableFuture<>();
        Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
        long begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            waitUntil(due);
            underWay.acquireUninterruptibly();
            HTTP.sendAsync(request.apply(i).timeout(TIMEOUT).build(), Load::bodyOf)
                    .whenComplete((answer, failure) -> {
                        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                        micros.recordValue(Math.min(Math.max(took, 1), LONGEST_MICROS));
                        if (failure != null || answer.statusCode() / 100 != 2) {
                            failed.incrementAndGet();
                            firstFailure.complete(
                                    failure != null
                                            ? failure.toString()
                                            : answer.statusCode() + " " + answer.body());
                        }
                        underWay.release();
                    });
        }
        underWay.acquireUninterruptibly(MOST_UNDER_WAY);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        return new Outcome(micros, failed.get(), firstFailure.getNow(null), time);
    }

    /** A good answer is read to its end and not kept: to make text of it were work of our own. */
    private static HttpResponse.BodySubscriber<String> bodyOf(HttpResponse.ResponseInfo answer) {
        return answer.statusCode() / 100 == 2
                ? HttpResponse.BodySubscribers.replacing("")
                : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static void waitUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    }
}
