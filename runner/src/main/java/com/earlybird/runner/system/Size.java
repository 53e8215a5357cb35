package com.earlybird.runner.system;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How much of the machine a system takes. */
public enum Size {
    /** A small dairy beside other things: the whole system within 1.5 GB, compiled quickly. */
    SMALL(
            List.of("-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx160m"),
            List.of(),
            List.of(),
            List.of()),
    /**
     * The machine is EarlyBird's: some 6 GB, and the JVMs compile as well as they can. What a
     * request makes and drops has room in the young generation from the start: a heap that grows
     * from small is collected several times a second, and each time everybody waits. Order- and
     * billing-service write for every confirmation and have the most of it; in the room of the
     * others that was a third of their work. In the store most live as long as it takes a customer to get his next line, some seconds, and it has room
     * for them: to copy and to compact them was a fifth of a month's close. Its cache is small, for
     * the same reason: what is thrown out of it is old by then, and dear to collect, while the
     * machine has the file in memory anyway.
     */
    LARGE(
            List.of("-Xms320m", "-Xmn192m", "-Xmx512m"),
            List.of("-Xms896m", "-Xmn640m", "-Xmx1g"),
            List.of(
                    "-Xms2560m",
                    "-Xmn1600m",
                    "-Xmx2560m",
                    "-Dstore.cache.mb=96",
                    "-XX:-UseSerialGC",
                    "-XX:+UseParallelGC"),
            List.of("-Xms256m", "-Xmn128m", "-Xmx512m"));

    private static final Set<ServiceName> BUSY = EnumSet.of(ServiceName.ORDER, ServiceName.BILLING);

    private final List<String> service;
    private final List<String> busyService;
    private final List<String> store;
    private final List<String> broker;

    Size(List<String> service, List<String> busyService, List<String> store, List<String> broker) {
        this.service = service;
        this.busyService = busyService;
        this.store = store;
        this.broker = broker;
    }

    /** Options of a service's JVM. */
    List<String> of(ServiceName name) {
        return BUSY.contains(name)
                ? Stream.concat(service.stream(), busyService.stream()).toList()
                : service;
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
