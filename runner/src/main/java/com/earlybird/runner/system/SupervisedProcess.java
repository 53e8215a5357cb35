package com.earlybird.runner.system;

import com.earlybird.embedded.ChildProcess;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A child process that is started again when it dies by itself, after a delay that doubles as long
 * as it does not stay.
 */
public final class SupervisedProcess {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Duration STAYED = Duration.ofMinutes(1);

    private final ChildProcess child;
    private final ChildProcess.Readiness readiness;
    private final Duration grace;
    private final ScheduledExecutorService timer;
    private final Progress progress;

    private boolean wanted;
    private Duration delay = FIRST_DELAY;
    private Instant startedAt;

    /**
     * @param grace how long it may take to end when asked to
     * @param timer runs the starts that wait
     */
    SupervisedProcess(
            ChildProcess child,
            ChildProcess.Readiness readiness,
            Duration grace,
            ScheduledExecutorService timer,
            Progress progress) {
        this.child = child;
        this.readiness = readiness;
        this.grace = grace;
        this.timer = timer;
        this.progress = progress;
    }

    public String name() {
        return child.name();
    }

    public ChildProcess child() {
        return child;
    }

    /** Starts it and sees to it that it goes on running. */
    public synchronized void start() {
        wanted = true;
        startedAt = Instant.now();
        child.start();
        long pid = child.pid();
        child.onExit().thenAccept(code -> ended(pid, code));
    }

    /** Waits until it can be used. */
    public void awaitReady() {
        child.awaitReady(START_TIMEOUT, readiness);
    }

    /** Ends it without warning; it stays down until it is started. */
    public void kill() {
        unwant();
        child.kill();
    }

    /** Ends it in order; it stays down until it is started. */
    public void stop() {
        unwant();
        child.stop(grace);
    }

    /** Starts it after {@link #kill} or {@link #stop} and waits until it can be used. */
    public void restart() {
        stop();
        start();
        awaitReady();
    }

    private synchronized void unwant() {
        wanted = false;
    }

    private synchronized void ended(long pid, int code) {
        if (!wanted || pid != child.pid()) {
            return;
        }
        boolean stayed = startedAt.plus(STAYED).isBefore(Instant.now());
        delay = stayed ? FIRST_DELAY : delay;
        progress.say("%s ended by itself with code %d; it is started again in %d s (%s)"
                .formatted(name(), code, delay.toSeconds(), child.log()));
        timer.schedule(this::startAgain, delay.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    private synchronized void startAgain() {
        if (wanted && !child.isAlive()) {
            start();
            progress.say(name() + " is started again");
        }
    }
}
