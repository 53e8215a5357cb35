package com.earlybird.runner.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.embedded.ChildProcess;
import com.earlybird.embedded.JavaCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisedProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A child that says that it runs, and runs. */
    public static final class Trivial {
        public static void main(String[] args) throws InterruptedException {
            System.out.println("running");
            Thread.currentThread().join();
        }
    }

    @TempDir
    Path directory;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private SupervisedProcess process;

    @BeforeEach
    void start() {
        JavaCommand command = new JavaCommand(
                List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                Trivial.class.getName(),
                List.of(),
                Map.of());
        ChildProcess child = new ChildProcess("trivial", command, directory.resolve("log"));
        process = new SupervisedProcess(
                child, () -> child.hasLogged("running"), Duration.ofSeconds(10), timer, said::add);
        process.start();
        process.awaitReady();
    }

    @AfterEach
    void stop() {
        process.kill();
        timer.shutdownNow();
    }

    @Test
    void a_child_that_dies_by_itself_is_started_again_and_it_is_said() {
        long first = process.child().pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> process.child().isAlive() && process.child().pid() != first);
        assertTrue(said.peek().contains("trivial ended by itself"), said.toString());
    }

    @Test
    void a_child_that_was_stopped_stays_down() {
        ProcessHandle child = ProcessHandle.of(process.child().pid()).orElseThrow();

        process.stop();

        assertFalse(child.isAlive());
        assertEquals(List.of(), List.copyOf(said));
    }

    @Test
    void a_child_that_was_killed_on_purpose_can_be_restarted() {
        long first = process.child().pid();
        process.kill();

        process.restart();

        assertTrue(process.child().isAlive());
        assertTrue(process.child().pid() != first);
    }
}
