package com.earlybird.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the delivery boys handed over, added up from their run sheets and what they tapped: the
 * demo's own book, which knows nothing of the ledger.
 */
final class Tally {
    private final Map<String, Long> paiseByCustomer = new HashMap<>();
    private final Set<String> oneTimeOrders = new HashSet<>();
    private long subscriptionPaise;
    private long oneTimePaise;
    private int full;
    private int partial;
    private int missed;
    private int repeated;

    /** Adds one line: quantity handed over, at its price. */
    void handedOver(String customerId, JsonNode delivery, BigDecimal qty, long unitPricePaise) {
        long paise = qty.multiply(BigDecimal.valueOf(unitPricePaise))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        paiseByCustomer.merge(customerId, paise, Long::sum);
        if (delivery.get("order_type").asText().equals("ONE_TIME")) {
            oneTimePaise += paise;
            if (paise > 0) {
                oneTimeOrders.add(delivery.get("order_id").asText());
            }
        } else {
            subscriptionPaise += paise;
        }
    }

    void countFull() {
        full++;
    }

    void countPartial() {
        partial++;
    }

    void countMissed() {
        missed++;
    }

    void countRepeated() {
        repeated++;
    }

    long ofCustomerPaise(String customerId) {
        return paiseByCustomer.getOrDefault(customerId, 0L);
    }

    Set<String> oneTimeOrders() {
        return oneTimeOrders;
    }

    long subscriptionPaise() {
        return subscriptionPaise;
    }

    long oneTimePaise() {
        return oneTimePaise;
    }

    long totalPaise() {
        return subscriptionPaise + oneTimePaise;
    }

    int full() {
        return full;
    }

    int partial() {
        return partial;
    }

    int missed() {
        return missed;
    }

    int repeated() {
        return repeated;
    }
}
