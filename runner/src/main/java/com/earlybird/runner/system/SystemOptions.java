package com.earlybird.runner.system;

import com.earlybird.embedded.Ports;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a system is started with.
 *
 * @param data where everything that lasts is kept
 * @param gatewayPort where its users reach it
 * @param servicePorts one port for each service, in the order of {@link ServiceName}; then as many
 *     again for each further instance
 * @param controllerPort the broker's second port
 * @param clock what the business clock is to show at the start; empty for real time, which then
 *     cannot be moved
 * @param size how much of the machine it takes
 * @param extras what it has only when asked
 */
public record SystemOptions(
        Path data,
        int gatewayPort,
        List<Integer> servicePorts,
        int kafkaPort,
        int controllerPort,
        int mongoPort,
        int whatsappPort,
        Optional<Instant> clock,
        Size size,
        Extras extras) {
    private static final int SERVICES = ServiceName.values().length;
    private static final int OTHER_PORTS = 5;

    public SystemOptions {
        servicePorts = List.copyOf(servicePorts);
        if (servicePorts.isEmpty() || servicePorts.size() % SERVICES != 0) {
            throw new IllegalArgumentException("a port for each service is needed");
        }
    }

    /** This, with more than every system has. */
    public SystemOptions with(Extras more) {
        return new SystemOptions(
                data,
                gatewayPort,
                servicePorts,
                kafkaPort,
                controllerPort,
                mongoPort,
                whatsappPort,
                clock,
                size,
                more);
    }

    /** On ports that are free now: for tests, which run beside anything. */
    public static SystemOptions onFreePorts(Path data, Optional<Instant> clock) {
        return onFreePorts(data, clock, 1, Size.SMALL);
    }

    /** On ports that are free now, with so many instances of each service. */
    public static SystemOptions onFreePorts(
            Path data, Optional<Instant> clock, int instances, Size size) {
        List<Integer> ports = Ports.free(OTHER_PORTS + instances * SERVICES);
        return new SystemOptions(
                data,
                ports.get(0),
                ports.subList(OTHER_PORTS, ports.size()),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                clock,
                size,
                Extras.NONE);
    }

    /** How many processes each service has. */
    public int instances() {
        return servicePorts.size() / SERVICES;
    }

    /** All processes of the services, the first of each service first. */
    public List<Instance> all() {
        return IntStream.range(0, servicePorts.size())
                .mapToObj(i -> new Instance(
                        ServiceName.values()[i % SERVICES], i / SERVICES + 1, servicePorts.get(i)))
                .toList();
    }

    /** The addresses of a service's processes. */
    public List<URI> addressesOf(ServiceName service) {
        return all().stream()
                .filter(instance -> instance.service() == service)
                .map(instance -> URI.create(instance.url()))
                .toList();
    }

    /** Where the other services find it: several are found behind the gateway. */
    public String urlOf(ServiceName service) {
        return instances() == 1 ? all().get(service.ordinal()).url() : gatewayUrl();
    }

    public String gatewayUrl() {
        return "http://127.0.0.1:" + gatewayPort;
    }

    public String whatsappUrl() {
        return "http://127.0.0.1:" + whatsappPort;
    }

    public String kafkaAddress() {
        return "127.0.0.1:" + kafkaPort;
    }

    /**
     * Sees that nobody listens on any of the ports.
     *
     * @throws StartRefusedException that names those that are taken, and the option for each
     */
    void requireFreePorts() {
        String taken = portUses().entrySet().stream()
                .filter(use -> !Ports.isFree(use.getKey()))
                .map(use -> "Port %d for %s is taken.".formatted(use.getKey(), use.getValue()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new StartRefusedException(taken);
        }
    }

    private Map<Integer, String> portUses() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        use(uses, gatewayPort, "the gateway", "--port");
        extras.tls().ifPresent(tls -> use(uses, tls.port(), "the gateway's TLS", "--tls-port"));
        for (Instance instance : all()) {
            use(uses, instance.port(), instance.name(), "--service-ports-from");
        }
        use(uses, kafkaPort, "the broker", "--kafka-port");
        use(uses, controllerPort, "the broker's controller", "--kafka-port");
        use(uses, mongoPort, "the store", "--mongo-port");
        use(uses, whatsappPort, "the WhatsApp stand-in", "--whatsapp-port");
        return uses;
    }

    private static void use(Map<Integer, String> uses, int port, String what, String option) {
        String former = uses.put(port, what + " (" + option + ")");
        if (former != null) {
            throw new StartRefusedException("Port " + port + " is meant for " + former + " and for "
                    + uses.get(port) + ".");
        }
    }
}
