package com.earlybird.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The broker or the store as a child process: started, waited for, killed, started again. */
public final class ServerProcess implements AutoCloseable {
    /** The line that a server prints when it takes requests. */
    static final String READY = "ready";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Dslf4j.provider=" + StderrLogging.class.getName(),
            "-Dslf4j.internal.verbosity=WARN");

    private final ChildProcess child;
    private final String address;
    private final List<Integer> ports;

    private ServerProcess(ChildProcess child, String address, List<Integer> ports) {
        this.child = child;
        this.address = address;
        this.ports = ports;
    }

    /**
     * A Kafka broker, not yet started.
     *
     * @param classpath of the child; holds this module and what it needs
     * @param moreOptions for its JVM
     */
    public static ServerProcess kafka(
            Path directory,
            int port,
            int controllerPort,
            Path log,
            String classpath,
            List<String> moreOptions) {
        JavaCommand command = command(
                EmbeddedKafka.class,
                List.of("-Xmx192m", "-Xms64m", "-XX:TieredStopAtLevel=1"),
                moreOptions,
                classpath,
                List.of(
                        directory.toString(),
                        String.valueOf(port),
                        String.valueOf(controllerPort)));
        return new ServerProcess(
                new ChildProcess("broker", command, log),
                "127.0.0.1:" + port,
                List.of(port, controllerPort));
    }

    /** A document store, not yet started. */
    public static ServerProcess mongo(
            Path directory, int port, Path log, String classpath, List<String> moreOptions) {
        JavaCommand command = command(
                EmbeddedMongo.class,
                List.of("-Xmx224m", "-Xms64m", "-Dio.netty.buffer.checkAccessible=false"),
                moreOptions,
                classpath,
                List.of(directory.toString(), String.valueOf(port)));
        return new ServerProcess(
                new ChildProcess("store", command, log),
                "mongodb://127.0.0.1:" + port,
                List.of(port));
    }

    /** {@code host:port} of the broker, the connection string of the store. */
    public String address() {
        return address;
    }

    public ChildProcess child() {
        return child;
    }

    /**
     * Starts the process and returns at once.
     *
     * @throws IllegalStateException when somebody else listens on its port
     */
    public void start() {
        for (int port : ports) {
            if (!Ports.isFree(port)) {
                throw new IllegalStateException(
                        "port " + port + " for the " + child.name() + " is taken");
            }
        }
        child.start();
    }

    /** Whether it takes requests. */
    public boolean isReady() {
        return child.hasLogged(READY);
    }

    /** Waits until it takes requests. */
    public void awaitReady() {
        child.awaitReady(START_TIMEOUT, this::isReady);
    }

    /** Ends it without warning. Its data stays; {@link #restart} goes on with it. */
    public void kill() {
        child.kill();
    }

    /** Starts it again on the same port and data, and waits until it takes requests. */
    public void restart() {
        child.stop(STOP_GRACE);
        start();
        awaitReady();
    }

    @Override
    public void close() {
        child.stop(STOP_GRACE);
    }

    private static JavaCommand command(
            Class<?> main,
            List<String> memory,
            List<String> moreOptions,
            String classpath,
            List<String> arguments) {
        List<String> options = new ArrayList<>(LEAN);
        options.addAll(memory);
        options.addAll(moreOptions);
        return new JavaCommand(options, classpath, main.getName(), arguments, Map.of());
    }
}
