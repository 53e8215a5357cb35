package com.earlybird.runner.bench;

import com.earlybird.embedded.ChildProcess;
import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Instance;
import com.earlybird.runner.system.ServiceName;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A system to measure, what to load it with, and the place for what is found. */
final class Trial implements AutoCloseable {
    private static final double MILLIS = 1_000;

    private final EarlyBirdSystem system;
    private final Map<String, Long> sizes;
    private final Report report = new Report(System.out);
    private final MongoClient mongo;
    private final EventWriter events;
    private final Backlog backlog;

    Trial(EarlyBirdSystem system, Map<String, Long> sizes) {
        this.system = system;
        this.sizes = Map.copyOf(sizes);
        mongo = MongoClients.create("mongodb://127.0.0.1:" + system.options().mongoPort());
        events = new EventWriter(system.options().kafkaAddress());
        backlog = new Backlog(system.options().kafkaAddress());
    }

    EarlyBirdSystem system() {
        return system;
    }

    Report report() {
        return report;
    }

    /** The public API as an administrator. His token is good for 15 minutes: ask again for more. */
    Api admin() {
        return Api.at(gateway())
                .login(system.admin().login(), system.admin().password().orElseThrow());
    }

    URI gateway() {
        return URI.create(system.options().gatewayUrl());
    }

    /** The service's own database. */
    MongoDatabase store(ServiceName service) {
        return mongo.getDatabase("earlybird_" + service.name().toLowerCase(Locale.ROOT));
    }

    EventWriter events() {
        return events;
    }

    Backlog backlog() {
        return backlog;
    }

    int size(String name) {
        return Math.toIntExact(sizes.get(name));
    }

    /** What is being done, for whoever waits. */
    void say(String line) {
        System.out.println("  … " + line);
    }

    /** Moves the business clock of all services forward. */
    void moveClock(Instant now) {
        admin().put("/api/clock", Map.of("now", now.toString())).ok();
    }

    /** What each process holds in memory now, in MB, as the operating system counts it. */
    void reportMemory(String when) {
        List<String> parts = new ArrayList<>();
        long total = 0;
        for (String name : names()) {
            long mb = residentMb(system.process(name).child());
            total += mb;
            parts.add(name.replace("-service", "") + " " + mb);
        }
        report.figure("memory " + when, total + " MB: " + String.join(", ", parts));
    }

    /** What each process has used of the processors so far. */
    Cpu cpu() {
        return new Cpu(secondsOfCpu());
    }

    /** A moment from which on the use of the processors is counted. */
    final class Cpu {
        private final Map<String, Double> before;

        private Cpu(Map<String, Double> before) {
            this.before = before;
        }

        /** Seconds of each process since then. */
        void report() {
            Map<String, Double> now = secondsOfCpu();
            now.replaceAll((name, seconds) -> seconds - before.getOrDefault(name, seconds));
            String parts = now.entrySet().stream()
                    .map(one -> String.format(Locale.ROOT, "%s %.1f", one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", "));
            double all = now.values().stream().mapToDouble(Double::doubleValue).sum();
            report.figure(
                    "  in seconds of processor",
                    String.format(Locale.ROOT, "%.1f: %s", all, parts));
        }
    }

    private Map<String, Double> secondsOfCpu() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(used -> seconds.put("bench and gateway", used.toMillis() / MILLIS));
        for (String name : names()) {
            ProcessHandle.of(system.process(name).child().pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(used ->
                            seconds.put(name.replace("-service", ""), used.toMillis() / MILLIS));
        }
        return seconds;
    }

    private List<String> names() {
        List<String> names =
                new ArrayList<>(List.of(EarlyBirdSystem.STORE, EarlyBirdSystem.BROKER));
        system.options().all().stream().map(Instance::name).forEach(names::add);
        return names;
    }

    private static long residentMb(ChildProcess child) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(child.pid()))
                    .redirectErrorStream(true)
                    .start();
            String kb = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Long.parseLong(kb.strip()) / 1024;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        events.close();
        backlog.close();
        mongo.close();
    }
}
