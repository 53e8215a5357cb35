package com.earlybird.customer;

import com.earlybird.testing.EarlyBirdServers;

import java.util.HashMap;
import java.util.Map;

/** The servers, with what this service alone needs: a signing key and the first administrator. */
public class CustomerServers extends EarlyBirdServers {
    public static final String ADMIN_LOGIN = "admin@earlybird.example";
    public static final String ADMIN_PASSWORD = "the first administrator";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        config.put("earlybird.signing-key", "generate");
        config.put("earlybird.admin.login", ADMIN_LOGIN);
        config.put("earlybird.admin.password", ADMIN_PASSWORD);
        config.put("earlybird.login.wrong-tries-per-minute", "1000");
        return config;
    }
}
