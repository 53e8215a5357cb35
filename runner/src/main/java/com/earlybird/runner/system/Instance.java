package com.earlybird.runner.system;

/**
 * One process of a service.
 *
 * @param number from 1
 */
public record Instance(ServiceName service, int number, int port) {
    /** Its process and its log: {@code billing-service}, {@code billing-service-2}. */
    public String name() {
        return number == 1 ? service.toString() : service + "-" + number;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }
}
