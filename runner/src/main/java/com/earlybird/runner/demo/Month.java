package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.demo.Street.DeliveryBoy;
import com.earlybird.runner.demo.Street.Door;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One month of the street, a day after the other: changes, orders, planning, the rounds. */
final class Month {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final LocalTime OFFICE_HOURS = LocalTime.of(17, 0);
    private static final LocalTime AFTER_MORNING_CUTOFF = LocalTime.of(20, 5);
    private static final LocalTime AFTER_EVENING_CUTOFF = LocalTime.of(12, 5);

    private final Api admin;
    private final Street street;
    private final Rounds rounds;
    private final Random chance;

    Month(Api admin, Street street, Rounds rounds, Random chance) {
        this.admin = admin;
        this.street = street;
        this.rounds = rounds;
        this.chance = chance;
    }

    /** Lives the day before (changes and orders), then the day itself. */
    void live(LocalDate day) {
        clock(day.minusDays(1), OFFICE_HOURS);
        pauses(day);
        overrides(day);
        oneTimeOrders(day);
        clock(day.minusDays(1), AFTER_MORNING_CUTOFF);
        planAndCarry(day, "MORNING", LocalTime.of(6, 0));
        clock(day, AFTER_EVENING_CUTOFF);
        planAndCarry(day, "EVENING", LocalTime.of(16, 0));
    }

    /** Moves it for all services; whoever has no time to answer just then is asked again. */
    void clock(LocalDate date, LocalTime time) {
        String now = date.atTime(time).atZone(ZONE).toInstant().toString();
        Patience.until(
                        "the clock of all services",
                        () -> admin.put("/api/clock", Map.of("now", now)),
                        answer -> answer.status() != 503)
                .ok();
    }

    private void planAndCarry(LocalDate day, String shift, LocalTime round) {
        JsonNode plan = admin.post("/api/planning", Map.of("date", day.toString(), "shift", shift))
                .ok();
        int planned = plan.get("scheduled").asInt() + plan.get("unchanged").asInt();
        if (planned == 0) {
            return;
        }
        Patience.until(
                planned + " deliveries of " + day + " " + shift + " to arrive",
                () -> due(day, shift),
                due -> due >= planned);
        List<JsonNode> sheets =
                street.boys().stream().map(boy -> sheet(boy, day, shift)).toList();
        clock(day, round);
        for (int i = 0; i < sheets.size(); i++) {
            rounds.carry(street.boys().get(i), day, shift, sheets.get(i));
        }
    }

    private static JsonNode sheet(DeliveryBoy boy, LocalDate day, String shift) {
        return boy.api()
                .get("/api/delivery-boy/today-deliveries?date=" + day + "&shift=" + shift)
                .ok();
    }

    /** Deliveries of a shift, the whole town's: the street may not be alone on the system. */
    private long due(LocalDate day, String shift) {
        return admin.all("/api/deliveries?date=" + day).stream()
                .filter(delivery -> delivery.get("shift").asText().equals(shift))
                .filter(delivery -> !delivery.get("status").asText().equals("CANCELLED"))
                .count();
    }

    /** Every fifth day somebody goes away for three to seven days. */
    private void pauses(LocalDate day) {
        if (day.getDayOfMonth() % 5 != 0) {
            return;
        }
        Door door = anyDoor();
        admin.post(
                "/api/subscriptions/" + door.subscriptionId() + "/pause",
                Map.of(
                        "from", day.plusDays(1).toString(),
                        "to", day.plusDays(3 + chance.nextInt(5)).toString(),
                        "reason", "Away from home"));
    }

    /** Every third day somebody has guests, or needs nothing. */
    private void overrides(LocalDate day) {
        if (day.getDayOfMonth() % 3 != 0) {
            return;
        }
        Door door = anyDoor();
        // Refused where the day lies in a pause: as it should be, so the answer is not asked for.
        admin.put(
                "/api/subscriptions/" + door.subscriptionId() + "/days/" + day.plusDays(1),
                Map.of("qty", chance.nextInt(4)));
    }

    private void oneTimeOrders(LocalDate day) {
        for (int i = chance.nextInt(3); i > 0; i--) {
            Door door = anyDoor();
            String product = chance.nextInt(4) == 0 ? "Ghee" : "Brown bread";
            Map<String, Object> order = Map.of(
                    "customer_id", door.customerId(),
                    "delivery_date", day.toString(),
                    "shift", door.household().shift(),
                    "items",
                            List.of(Map.of(
                                    "product_id",
                                    street.product(product),
                                    "qty",
                                    1 + chance.nextInt(3))),
                    "allow_duplicate", true);
            String key = "demo-" + door.customerId() + "-" + day + "-" + i;
            String first = admin.post("/api/orders", order, key).ok().get("id").asText();
            String again = admin.post("/api/orders", order, key).ok().get("id").asText();
            if (!first.equals(again)) {
                throw new IllegalStateException("one key made two orders: " + first + ", " + again);
            }
        }
    }

    private Door anyDoor() {
        return street.doors().get(chance.nextInt(street.doors().size()));
    }
}
