package com.earlybird.runner.system;

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

    /** {@code billing-service}: its module, its process and its log. */
    @Override
    public String toString() {
        return text;
    }
}
