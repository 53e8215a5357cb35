package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.demo.Street.DeliveryBoy;
import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The delivery boys' rounds: in full mostly, now and then short, in vain, or tapped twice. */
final class Rounds {
    private static final int SHORT_IN = 30;
    private static final int MISSED_IN = 45;
    private static final int REPEATED_IN = 60;

    private final Street street;
    private final Tally tally;
    private final Random chance;

    Rounds(Street street, Tally tally, Random chance) {
        this.street = street;
        this.tally = tally;
        this.chance = chance;
    }

    void carry(DeliveryBoy boy, LocalDate day, String shift, JsonNode sheet) {
        for (JsonNode stop : sheet.get("stops")) {
            List<JsonNode> pending = new ArrayList<>();
            stop.get("deliveries").forEach(delivery -> {
                if (delivery.get("status").asText().equals("PENDING")) {
                    pending.add(delivery);
                }
            });
            if (!pending.isEmpty()) {
                ring(boy, day, shift, stop.get("customer_id").asText(), pending);
            }
        }
    }

    private void ring(
            DeliveryBoy boy, LocalDate day, String shift, String customerId, List<JsonNode> due) {
        Map<String, Object> body = new HashMap<>(
                Map.of("customer_id", customerId, "delivery_date", day.toString(), "shift", shift));
        String call = "/api/delivery-boy/mark-delivered";
        if (chance.nextInt(MISSED_IN) == 0) {
            call = "/api/delivery-boy/mark-not-delivered";
            body.put("reason", "NOT_HOME");
            due.forEach(delivery -> record(customerId, delivery, BigDecimal.ZERO));
            tally.countMissed();
        } else if (chance.nextInt(SHORT_IN) == 0) {
            body.put("items", shortBy(customerId, due));
            body.put("reason", "SHORT_SUPPLY");
            tally.countPartial();
        } else {
            due.forEach(delivery -> record(customerId, delivery, BigDecimal.ONE));
            tally.countFull();
        }
        boy.api().post(call, body).ok();
        if (chance.nextInt(REPEATED_IN) == 0) {
            repeat(boy.api(), call, body);
        }
    }

    /** Half of everything, on the product's step; what cannot be halved is left out. */
    private List<Map<String, Object>> shortBy(String customerId, List<JsonNode> due) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode delivery : due) {
            for (JsonNode item : delivery.get("items")) {
                BigDecimal ordered = item.get("ordered_qty").decimalValue();
                BigDecimal handed =
                        ordered.compareTo(BigDecimal.ONE) > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
                handOver(customerId, delivery, item, handed);
                items.add(Map.of(
                        "order_id", delivery.get("order_id").asText(),
                        "product_id", item.get("product_id").asText(),
                        "delivered_qty", handed));
            }
        }
        return items;
    }

    private void record(String customerId, JsonNode delivery, BigDecimal share) {
        for (JsonNode item : delivery.get("items")) {
            handOver(
                    customerId,
                    delivery,
                    item,
                    item.get("ordered_qty").decimalValue().multiply(share));
        }
    }

    private void handOver(String customerId, JsonNode delivery, JsonNode item, BigDecimal qty) {
        long price = street.pricePaise(customerId, item.get("product_id").asText());
        tally.handedOver(customerId, delivery, qty, price);
    }

    /** The phone had no network, and the boy tapped again. */
    private void repeat(Api boy, String call, Map<String, Object> body) {
        boy.post(call, body).ok();
        tally.countRepeated();
    }
}
