package com.earlybird.runner.system;

import java.util.Arrays;

/** The five services, in the order of their ports. */
public enum ServiceName {
    CUSTOMER,
    ORDER,
    DELIVERY,
    BILLING,
    NOTIFICATION;

    private final String text = name().toLowerCase(java.util.Locale.ROOT) + "-service";

    /** The variable in which the other services find this one's address. */
    public String urlVariable() {
        return "EARLYBIRD_" + name() + "_URL";
    }

    /** The service of that name, {@code billing-service}. */
    public static ServiceName named(String text) {
        return Arrays.stream(values())
                .filter(service -> service.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + text));
    }

    /** {@code billing-service}: its module, its process and its log. */
    @Override
    public String toString() {
        return text;
    }
}
