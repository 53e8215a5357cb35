package com.earlybird.runner.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * One door of the street: who lives there and what they take. Made from a seed, so that every demo
 * is the same month.
 *
 * @param number of the house, from 1
 * @param qty of milk a day
 */
record Household(int number, String name, BigDecimal qty, String mode, boolean evening) {
    private static final String[] FIRST = {
        "Asha", "Ravi", "Meena", "Suresh", "Lakshmi", "Imran", "Fatima", "John", "Deepa", "Arjun",
        "Kavita", "Manoj", "Nisha", "Prakash", "Rekha", "Sanjay", "Teresa", "Uma", "Vikram", "Zoya"
    };
    private static final String[] LAST = {"Sharma", "Patel", "Nair", "D'Souza", "Khan", "Iyer"};
    private static final String[] MODES = {
        "FIXED_DAILY", "FIXED_DAILY", "FIXED_DAILY", "ALTERNATE_DAYS", "WEEKLY_PATTERN"
    };
    private static final BigDecimal[] QUANTITIES = {
        new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.5"), new BigDecimal("2")
    };
    private static final int EVERY_EVENING_DOOR = 8;

    static Household of(int number, Random chance) {
        String name = FIRST[chance.nextInt(FIRST.length)] + " " + LAST[chance.nextInt(LAST.length)];
        return new Household(
                number,
                name,
                QUANTITIES[chance.nextInt(QUANTITIES.length)],
                MODES[chance.nextInt(MODES.length)],
                number % EVERY_EVENING_DOOR == 0);
    }

    /** A number that no real phone of another demo has: two digits for the run, three for the door. */
    String phone(int run) {
        return "+9198%05d%03d".formatted(run % 100_000, number);
    }

    Map<String, Object> customer(int run, String deliveryBoyId) {
        return Map.of(
                "name",
                name,
                "phone",
                phone(run),
                "area",
                number <= Street.HOUSEHOLDS / 2 ? "Lower Mill Road" : "Upper Mill Road",
                "delivery_boy_id",
                deliveryBoyId,
                "address",
                Map.of(
                        "address_line1", "House %d, Mill Road".formatted(number),
                        "city", "Pune",
                        "state", "Maharashtra",
                        "pincode", "411001"));
    }

    Map<String, Object> subscription(String customerId, String productId, String startDate) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer_id", customerId);
        body.put("product_id", productId);
        body.put("mode", mode);
        body.put("default_qty", qty);
        body.put("shift", shift());
        body.put("start_date", startDate);
        body.put("auto_start", true);
        if (mode.equals("WEEKLY_PATTERN")) {
            body.put("weekly_pattern", Map.of("MON", qty, "WED", qty, "FRI", qty, "SUN", qty));
        }
        return body;
    }

    String shift() {
        return evening ? "EVENING" : "MORNING";
    }
}
