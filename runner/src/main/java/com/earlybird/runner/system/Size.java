package com.earlybird.runner.system;

import java.util.List;

/** How much of the machine a system takes. */
public enum Size {
    /** A small dairy beside other things: the whole system within 1.5 GB, compiled quickly. */
    SMALL(List.of("-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx160m"), List.of(), List.of()),
    /**
     * The machine is EarlyBird's: some 5 GB, and the JVMs compile as well as they can. What a
     * request makes and drops has room in the young generation from the start: a heap that grows
     * from small is collected several times a second, and each time everybody waits. In the store
     * most live as long as it takes a customer to get his next line, some seconds, and it has room
     * for them: to copy and to compact them was a fifth of a month's close. Its cache is small, for
     * the same reason: what is thrown out of it is old by then, and dear to collect, while the
     * machine has the file in memory anyway.
     */
    LARGE(
            List.of("-Xms320m", "-Xmn192m", "-Xmx512m"),
            List.of(
                    "-Xms2560m",
                    "-Xmn1600m",
                    "-Xmx2560m",
                    "-Dstore.cache.mb=96",
                    "-XX:-UseSerialGC",
                    "-XX:+UseParallelGC"),
            List.of("-Xms256m", "-Xmn128m", "-Xmx512m"));

    private final List<String> service;
    private final List<String> store;
    private final List<String> broker;

    Size(List<String> service, List<String> store, List<String> broker) {
        this.service = service;
        this.store = store;
        this.broker = broker;
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
