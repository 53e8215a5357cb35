package com.earlybird.notification.preference.domain;

/** Settings of the whole service. Switched off, it keeps its log but sends nothing. */
public record ServiceSettings(String id, boolean enabled) {
    public static final String ID = "service";

    public static ServiceSettings byDefault() {
        return new ServiceSettings(ID, true);
    }
}
