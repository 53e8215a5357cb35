package com.earlybird.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Example values of every topic, for the tests of those who publish and those who consume. All tell
 * one story: the household {@code CU-20260105-0001} in January 2026.
 */
public final class Examples {
    private static final Map<Topic<?>, List<String>> NAMES = Map.ofEntries(
            Map.entry(Topics.CUSTOMERS, List.of("active", "trial")),
            Map.entry(Topics.STAFF, List.of("delivery-boy", "admin")),
            Map.entry(Topics.PRODUCTS, List.of("milk", "paneer")),
            Map.entry(Topics.ORDER_PLACED, List.of("two-products")),
            Map.entry(Topics.ORDER_CHANGED, List.of("moved")),
            Map.entry(Topics.ORDER_CANCELLED, List.of("by-customer")),
            Map.entry(
                    Topics.SUBSCRIPTION_CHANGED,
                    List.of("started", "paused", "stopped-by-request")),
            Map.entry(
                    Topics.DELIVERY_SCHEDULED, List.of("schedule", "schedule-one-time", "cancel")),
            Map.entry(
                    Topics.DELIVERY_CONFIRMED,
                    List.of("full", "partial", "correction", "undo", "not-delivered", "one-time")),
            Map.entry(Topics.ORDER_BILLED, List.of("one-time")),
            Map.entry(Topics.BILL_ISSUED, List.of("owing", "in-credit")),
            Map.entry(Topics.PAYMENT_RECEIVED, List.of("upi", "cash")),
            Map.entry(Topics.BILL_OVERDUE, List.of("partly-paid")),
            Map.entry(Topics.CASH_COLLECTED, List.of("for-a-bill", "on-account", "reversed")),
            Map.entry(Topics.BOTTLE_LOSS_CHARGED, List.of("two-bottles")),
            Map.entry(Topics.WALLET_LEVEL, List.of("exhausted", "sufficient")),
            Map.entry(Topics.NOTIFICATION_REQUESTED, List.of("one-time-code", "campaign")),
            Map.entry(Topics.NOTIFICATION_STATUS, List.of("read", "failed")));

    private Examples() {}

    /** The names of the topic's examples. */
    public static List<String> names(Topic<?> topic) {
        return NAMES.get(topic);
    }

    /**
     * The JSON of one example.
     *
     * @throws IllegalArgumentException when the topic has no example of that name
     */
    public static String json(Topic<?> topic, String name) {
        String resource = "/examples/" + topic.name() + "/" + name + ".json";
        try (InputStream in = Examples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no example " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
