package com.earlybird.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A child JVM with a log of its own. It ends with this process at the latest. */
public final class ChildProcess {
    private static final long POLL_MS = 100;

    /** Says whether the child can be used; asked again and again while it starts. */
    @FunctionalInterface
    public interface Readiness {
        boolean isReady();
    }

    private final String name;
    private final Supplier<JavaCommand> command;
    private final Path log;
    private Process process;

    /**
     * @param name for messages
     * @param log where its output goes; the log of the start before is kept beside it as {@code .1}
     */
    public ChildProcess(String name, JavaCommand command, Path log) {
        this(name, () -> command, log);
    }

    /** With a command that is made anew at each start. */
    public ChildProcess(String name, Supplier<JavaCommand> command, Path log) {
        this.name = name;
        this.command = command;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** Starts the process and returns at once. */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running");
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log)) {
                Path former = log.resolveSibling(log.getFileName() + ".1");
                Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
            }
            process = command.get()
                    .toProcessBuilder()
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /**
     * Waits until the child can be used.
     *
     * @throws IllegalStateException when it ends or is not ready in time, with the end of its log
     */
    public void awaitReady(Duration timeout, Readiness readiness) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!readiness.isReady()) {
            if (!isAlive()) {
                throw new IllegalStateException(
                        name + " ended with code " + exitCode() + " while starting; " + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        name + " was not ready after " + timeout.toSeconds() + " s; " + tail());
            }
            pause();
        }
    }

    /** Ends it without warning, like kill -9, and waits until it is gone. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            waitFor(Duration.ofSeconds(10));
        }
    }

    /** Asks it to end; after the grace period it is killed. */
    public synchronized void stop(Duration grace) {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!waitFor(grace)) {
            kill();
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Completes when the running process ends. */
    public synchronized CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** Whether the log holds exactly this line. */
    public boolean hasLogged(String line) {
        return logLines().contains(line);
    }

    /** The end of the log, for a message. */
    public String tail() {
        List<String> lines = logLines();
        int from = Math.max(0, lines.size() - 15);
        return "the end of " + log + ":\n  "
                + String.join("\n  ", lines.subList(from, lines.size()));
    }

    private synchronized int exitCode() {
        return process.exitValue();
    }

    private List<String> logLines() {
        try {
            // Other people's libraries may log any bytes.
            return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean waitFor(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
