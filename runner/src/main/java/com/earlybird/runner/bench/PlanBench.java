package com.earlybird.runner.bench;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Decimal128;

/**
 * Plans a morning of many subscriptions, from the call to the run sheets. Customers come by their
 * topic, as from customer-service; subscriptions are put into order-service's store in the form in
 * which it stores them itself, for starting each through the API is not what is asked here.
 */
final class PlanBench implements Bench {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DATE = LocalDate.of(2026, 1, 3);
    private static final String BEGIN = "2026-01-01T00:30:00.000Z";
    private static final String SHIFT = "MORNING";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double TARGET_PER_SECOND = 1_000;
    private static final int BATCH = 1_000;

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String what() {
        return "a morning's subscriptions planned, told and laid out in run sheets.";
    }

    @Override
    public Map<String, Long> sizes() {
        return Map.of("subscriptions", 100_000L, "customers", 40_000L, "products", 10L);
    }

    @Override
    public void run(Trial trial) throws Exception {
        List<String> products = products(trial);
        customers(trial);
        subscriptions(trial, products);
        Api admin = trial.admin();

        long begin = System.nanoTime();
        CompletableFuture.runAsync(
                () -> admin.post("/api/planning", Map.of("date", DATE.toString(), "shift", SHIFT)));
        await("planned", () -> progress(admin).path("status").asText().equals("DONE"));
        Duration planned = since(begin);
        JsonNode expected = progress(admin).path("expected");
        await("on run sheets", () -> stops(admin) == expected.path("customers").asLong());
        Duration laidOut = since(begin);

        long deliveries = expected.path("deliveries").asLong();
        trial.report().rate("planned", deliveries, planned, TARGET_PER_SECOND);
        trial.report().rate("planned and on run sheets", deliveries, laidOut, 0);
        trial.report()
                .figure(
                        "planned = scheduled = on a run sheet",
                        trial.size("subscriptions") + " subscriptions, " + deliveries
                                + " deliveries, " + stops(admin) + " stops of "
                                + expected.path("customers").asLong());
        again(trial, admin);
        trial.reportMemory("afterwards");
    }

    /** Planning once more finds everything as it is: what a repeat after a kill costs. */
    private static void again(Trial trial, Api admin) {
        String before = progress(admin).path("finished_at").asText();
        long begin = System.nanoTime();
        CompletableFuture.runAsync(
                () -> admin.post("/api/planning", Map.of("date", DATE.toString(), "shift", SHIFT)));
        await("planned again", () -> {
            JsonNode now = progress(admin);
            return now.path("status").asText().equals("DONE")
                    && !now.path("finished_at").asText().equals(before);
        });
        trial.report()
                .rate(
                        "planned again, all unchanged",
                        progress(admin).path("unchanged").asLong(),
                        since(begin),
                        0);
    }

    private static List<String> products(Trial trial) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < trial.size("products"); i++) {
            ids.add(trial.admin()
                    .post(
                            "/api/products",
                            Map.of(
                                    "name",
                                    "Milk " + i,
                                    "category",
                                    "dairy",
                                    "unit",
                                    "500 ml pouch",
                                    "price_paise",
                                    3_000 + i,
                                    "hsn_code",
                                    "0401"))
                    .ok()
                    .get("id")
                    .asText());
        }
        return ids;
    }

    private static void customers(Trial trial) {
        int count = trial.size("customers");
        trial.say(count + " customers by their topic");
        for (int i = 0; i < count; i++) {
            trial.events().send(Topics.CUSTOMERS, customerId(i), customer(i));
        }
        trial.events().flush();
        for (ServiceName service : List.of(ServiceName.ORDER, ServiceName.DELIVERY)) {
            MongoCollection<Document> known = trial.store(service).getCollection("customers");
            await("known to " + service, () -> known.countDocuments() >= count);
        }
    }

    private static void subscriptions(Trial trial, List<String> products) {
        int count = trial.size("subscriptions");
        trial.say(count + " subscriptions into the store");
        MongoCollection<Document> orders = trial.store(ServiceName.ORDER).getCollection("orders");
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String customer = customerId(i % trial.size("customers"));
            batch.add(subscription(i, customer, products.get(i % products.size())));
            if (batch.size() == BATCH || i == count - 1) {
                orders.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    private static Document subscription(int i, String customer, String product) {
        String id = "SU-20260101-%06d".formatted(i);
        Document pattern = new Document("from", START.toString())
                .append("shift", SHIFT)
                .append("default_qty", new Decimal128(1 + i % 2));
        return new Document("_id", id)
                .append("version", 1L)
                .append("outbox", List.of())
                .append("id", id)
                .append("order_type", "SUBSCRIPTION")
                .append("customer_id", customer)
                .append("product_id", product)
                .append("product_name", "Milk")
                .append("mode", "FIXED_DAILY")
                .append("start_date", START.toString())
                .append("activated", true)
                .append("patterns", List.of(pattern))
                .append("irregular_list", List.of())
                .append("pauses", List.of())
                .append("overrides", List.of())
                .append("door", "AD-1")
                .append("allow_second", true)
                .append("late_entry", false)
                .append("active_key", id)
                .append("duplicate_key", id)
                .append("created_by", "UR-0001")
                .append("created_at", BEGIN)
                .append("updated_at", "2025-12-31T00:30:00.000Z");
    }

    private static CustomerState customer(int i) {
        return new CustomerState(
                customerId(i),
                "UR-%06d".formatted(i),
                "Customer " + i,
                "+9198%08d".formatted(10_000_000 + i),
                null,
                "en",
                "Area " + i % 20,
                CustomerStatus.ACTIVE,
                List.of(new StatusChange(CustomerStatus.ACTIVE, START.minusDays(30))),
                List.of(new Address(
                        "AD-1",
                        null,
                        i + " Lake Road",
                        null,
                        "Chennai",
                        "TN",
                        "600004",
                        null,
                        null,
                        true)),
                null,
                null,
                null,
                null,
                0,
                1,
                Instant.parse(BEGIN));
    }

    private static String customerId(int i) {
        return "CU-20251201-%06d".formatted(i);
    }

    private static JsonNode progress(Api admin) {
        return admin.get("/api/planning/" + DATE + "?shift=" + SHIFT).ok();
    }

    private static long stops(Api admin) {
        JsonNode runs = admin.get("/api/runs?date=" + DATE + "&shift=" + SHIFT).ok();
        return StreamSupport.stream(runs.path("items").spliterator(), false)
                .mapToLong(run -> run.path("stops").asLong())
                .sum();
    }

    private static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not " + what + " within " + PATIENCE);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
