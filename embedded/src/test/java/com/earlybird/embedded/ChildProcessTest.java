package com.earlybird.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    /** A child that is ready at once and then waits for its end. */
    public static final class Waiting {
        public static void main(String[] args) throws InterruptedException {
            System.out.println(ServerProcess.READY);
            Thread.currentThread().join();
        }
    }

    /** A child that says why it cannot start. */
    public static final class Failing {
        public static void main(String[] args) {
            System.out.println("no room at the inn");
            System.exit(7);
        }
    }

    /** A supervisor: starts a waiting child, says its process id and waits for its own end. */
    public static final class Supervisor {
        public static void main(String[] args) throws InterruptedException {
            ChildProcess child = child(Waiting.class, Path.of(args[0]));
            child.start();
            child.awaitReady(TIMEOUT, () -> child.hasLogged(ServerProcess.READY));
            System.out.println("child " + child.pid());
            System.out.println(ServerProcess.READY);
            Thread.currentThread().join();
        }
    }

    @Test
    void a_child_dies_with_its_parent_even_when_the_parent_is_killed() throws Exception {
        Path inner = directory.resolve("inner.log");
        ChildProcess parent = child(Supervisor.class, directory.resolve("log"), inner.toString());
        parent.start();
        parent.awaitReady(TIMEOUT, () -> parent.hasLogged(ServerProcess.READY));
        ProcessHandle grandchild = ProcessHandle.of(pidIn(parent.log())).orElseThrow();

        parent.kill();

        Awaitility.await().atMost(TIMEOUT).until(() -> !grandchild.isAlive());
    }

    @Test
    void a_child_that_cannot_start_is_reported_with_its_own_words() {
        ChildProcess child = child(Failing.class, directory.resolve("log"));
        child.start();

        var failure = assertThrows(
                IllegalStateException.class, () -> child.awaitReady(TIMEOUT, () -> false));

        assertTrue(failure.getMessage().contains("ended with code 7"), failure.getMessage());
        assertTrue(failure.getMessage().contains("no room at the inn"), failure.getMessage());
    }

    @Test
    void a_stopped_child_is_gone_and_can_be_started_again() {
        ChildProcess child = child(Waiting.class, directory.resolve("log"));
        child.start();
        child.awaitReady(TIMEOUT, () -> child.hasLogged(ServerProcess.READY));

        child.stop(TIMEOUT);
        assertFalse(child.isAlive());

        child.start();
        assertTrue(child.isAlive());
        child.kill();
    }

    @Test
    void a_child_that_gives_way_has_less_of_a_claim_to_the_processors() throws Exception {
        JavaCommand command = command(Waiting.class);
        ChildProcess equal = new ChildProcess("equal", command, directory.resolve("equal"));
        ChildProcess last =
                new ChildProcess("last", command.givingWay(), directory.resolve("last"));
        try {
            equal.start();
            last.start();
            last.awaitReady(TIMEOUT, () -> last.hasLogged(ServerProcess.READY));

            assertEquals(15, niceness(last) - niceness(equal));
        } finally {
            equal.kill();
            last.kill();
        }
    }

    @Test
    void a_taken_port_is_said_before_anything_starts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerProcess store = ServerProcess.mongo(
                    directory,
                    taken.getLocalPort(),
                    directory.resolve("log"),
                    System.getProperty("java.class.path"),
                    List.of());

            var failure = assertThrows(IllegalStateException.class, store::start);

            assertTrue(
                    failure.getMessage().contains("port " + taken.getLocalPort()),
                    failure.getMessage());
        }
    }

    private static long pidIn(Path log) throws java.io.IOException {
        return java.nio.file.Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("child "))
                .mapToLong(line -> Long.parseLong(line.substring("child ".length())))
                .findFirst()
                .orElseThrow();
    }

    private static int niceness(ChildProcess child) throws java.io.IOException {
        Process ps =
                new ProcessBuilder("ps", "-o", "ni=", "-p", String.valueOf(child.pid())).start();
        return Integer.parseInt(
                new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }

    private static ChildProcess child(Class<?> main, Path log, String... arguments) {
        return new ChildProcess(main.getSimpleName(), command(main, arguments), log);
    }

    private static JavaCommand command(Class<?> main, String... arguments) {
        return new JavaCommand(
                List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                main.getName(),
                List.of(arguments),
                Map.of());
    }
}
