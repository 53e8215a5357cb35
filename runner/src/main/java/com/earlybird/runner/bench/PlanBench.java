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
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    // A hundred thousand are on run sheets within two minutes of their cut-off.
    private static final double TARGET_PER_SECOND = 1_000;
    private static final int SAMPLE = 50;
    private static final int BATCH = 1_000;
    private static final Map<ServiceName, String> KEEPERS = Map.of(
            ServiceName.ORDER, "customers",
            ServiceName.DELIVERY, "customers",
            ServiceName.BILLING, "customers",
            ServiceName.NOTIFICATION, "recipients");

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
        return Map.of(
                "subscriptions", 100_000L, "customers", 40_000L, "products", 10L, "boys", 300L);
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
        await("on run sheets", () -> laidOut(trial));
        Duration laidOut = since(begin);

        long deliveries = expected.path("deliveries").asLong();
        trial.report().rate("planned", deliveries, planned, 0);
        trial.report().rate("planned and on run sheets", deliveries, laidOut, TARGET_PER_SECOND);
        trial.report()
                .figure(
                        "planned = scheduled = on a run sheet",
                        trial.size("subscriptions") + " subscriptions, " + deliveries
                                + " deliveries, " + onStops(trial) + " of them at " + stops(admin)
                                + " stops of " + expected.path("customers").asLong());
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
            String boy = Streets.boy(i % trial.size("boys"));
            trial.events().send(Topics.CUSTOMERS, customerId(i), customer(i, boy));
        }
        trial.events().flush();
        // To all who keep them: else some would still be at it while planning is measured.
        KEEPERS.forEach((service, name) -> {
            MongoCollection<Document> known = trial.store(service).getCollection(name);
            await("known to " + service, () -> known.countDocuments() >= count);
        });
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

    private static CustomerState customer(int i, String boy) {
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
                boy,
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

    /** Some stops are looked at first, those of the last orders too: asking must not cost much. */
    private static boolean laidOut(Trial trial) {
        int customers = trial.size("customers");
        int subscriptions = trial.size("subscriptions");
        Map<String, Integer> due = new HashMap<>();
        for (int n = 0; n < SAMPLE; n++) {
            int i = subscriptions - 1 - (int) ((long) n * (subscriptions - 1) / SAMPLE);
            int customer = i % customers;
            int count = subscriptions / customers + (customer < subscriptions % customers ? 1 : 0);
            due.put(customerId(customer) + ":" + DATE + ":" + SHIFT, count);
        }
        MongoCollection<Document> stops = stopsOf(trial);
        int ready = 0;
        for (Document stop : stops.find(Filters.in("_id", due.keySet()))
                .projection(Projections.include("deliveries.order_id"))) {
            boolean all = stop.getList("deliveries", Document.class).size()
                    == due.get(stop.getString("_id"));
            ready += all ? 1 : 0;
        }
        return ready == due.size() && onStops(trial) >= subscriptions;
    }

    /** How many deliveries stand at stops. */
    private static long onStops(Trial trial) {
        Document all = stopsOf(trial)
                .aggregate(List.of(
                        new Document("$unwind", "$deliveries"),
                        new Document(
                                "$group",
                                new Document("_id", "all").append("sum", new Document("$sum", 1)))))
                .first();
        return all == null ? 0 : ((Number) all.get("sum")).longValue();
    }

    private static MongoCollection<Document> stopsOf(Trial trial) {
        return trial.store(ServiceName.DELIVERY).getCollection("stops");
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
