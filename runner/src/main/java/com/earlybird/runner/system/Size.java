package com.earlybird.runner.system;

import java.util.List;
import java.util.stream.Stream;

/** How much of the machine a system takes. */
public enum Size {
    /** A small dairy beside other things: the whole system within 1.5 GB, compiled quickly. */
    SMALL(List.of("-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx160m"), List.of(), List.of()),
    /**
     * The machine is EarlyBird's: some 5 GB, and the JVMs compile as well as they can. What a
     * request makes and drops has room in the young generation from the start: a heap that grows
     * from small is collected several times a second, and each time everybody waits. The thorough
     * compiler gets what is run eight times as often as it would ask for: it takes a whole core for
     * as long as work is new, and the close of a month is new once a month.
     */
    LARGE(
            thrifty("-Xms320m", "-Xmn192m", "-Xmx512m"),
            thrifty(
                    "-Xms1536m",
                    "-Xmn512m",
                    "-Xmx1536m",
                    "-Dstore.cache.mb=384",
                    "-XX:-UseSerialGC",
                    "-XX:+UseParallelGC"),
            thrifty("-Xms256m", "-Xmn128m", "-Xmx512m"));

    private final List<String> service;
    private final List<String> store;
    private final List<String> broker;

    Size(List<String> service, List<String> store, List<String> broker) {
        this.service = service;
        this.store = store;
        this.broker = broker;
    }

    private static List<String> thrifty(String... memory) {
        return Stream.concat(
                        Stream.of(memory),
                        Stream.of(
                                "-XX:Tier4InvocationThreshold=40000",
                                "-XX:Tier4MinInvocationThreshold=5000",
                                "-XX:Tier4CompileThreshold=120000",
                                "-XX:Tier4BackEdgeThreshold=320000"))
                .toList();
    }

    /** Options of each service's JVM. */
    List<String> service() {
        return service;
    }

    /** Options of the store's JVM that come after its usual ones. */
    List<String> store() {
        return store;
    }

    /** Options of the broker's JVM that come after its usual ones. */
    List<String> broker() {
        return broker;
    }
}
