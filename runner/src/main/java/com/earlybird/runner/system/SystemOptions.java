package com.earlybird.runner.system;

import com.earlybird.embedded.Ports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a system is started with.
 *
 * @param data where everything that lasts is kept
 * @param gatewayPort where its users reach it
 * @param servicePorts one port for each service, in the order of {@link ServiceName}
 * @param controllerPort the broker's second port
 * @param clock what the business clock is to show at the start; empty for real time, which then
 *     cannot be moved
 */
public record SystemOptions(
        Path data,
        int gatewayPort,
        List<Integer> servicePorts,
        int kafkaPort,
        int controllerPort,
        int mongoPort,
        int whatsappPort,
        Optional<Instant> clock) {
    public SystemOptions {
        servicePorts = List.copyOf(servicePorts);
        if (servicePorts.size() != ServiceName.values().length) {
            throw new IllegalArgumentException("a port for each service is needed");
        }
    }

    /** On ports that are free now: for tests, which run beside anything. */
    public static SystemOptions onFreePorts(Path data, Optional<Instant> clock) {
        List<Integer> ports = Ports.free(5 + ServiceName.values().length);
        return new SystemOptions(
                data,
                ports.get(0),
                ports.subList(5, ports.size()),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                clock);
    }

    public int portOf(ServiceName service) {
        return servicePorts.get(service.ordinal());
    }

    public String urlOf(ServiceName service) {
        return "http://127.0.0.1:" + portOf(service);
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
        for (ServiceName service : ServiceName.values()) {
            use(uses, portOf(service), service.toString(), "--service-ports-from");
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
