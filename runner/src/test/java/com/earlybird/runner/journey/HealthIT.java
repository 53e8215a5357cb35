package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Api.Answer;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Instance;
import com.earlybird.runner.system.SupervisedProcess;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the probes say while the broker or the store is away. */
class HealthIT {
    private static final EarlyBirdSystem SYSTEM = RunningSystem.shared().system();
    private static final Dairy DAIRY = new Dairy(RunningSystem.shared());

    @Test
    void without_the_broker_everybody_is_ready_and_what_is_done_is_told_later() {
        LocalDate day = DAIRY.openMonth().atDay(3);
        String customer = DAIRY.customer("Without a broker");
        String product = DAIRY.product("Bread without a broker", 5_000);
        SupervisedProcess broker = SYSTEM.process(EarlyBirdSystem.BROKER);
        String order;
        broker.kill();
        try {
            order = DAIRY.order(customer, product, 1, day);
            Patience.until(
                    "the order's fact to wait",
                    () -> metric("order-service", "earlybird_outbox_pending"),
                    waiting -> waiting > 0);
            for (Instance instance : SYSTEM.options().all()) {
                assertEquals(200, at(instance).get("/q/health/ready").status(), instance.name());
                assertEquals(200, at(instance).get("/q/health/live").status(), instance.name());
            }
        } finally {
            broker.restart();
        }
        Patience.until(
                "the customer to be told of " + order,
                () -> DAIRY.admin.all("/api/notifications?reference_id=" + order),
                told -> !told.isEmpty());
    }

    @Test
    void without_the_store_everybody_lives_and_says_that_he_is_not_ready() {
        SupervisedProcess store = SYSTEM.process(EarlyBirdSystem.STORE);
        List<Instance> all = SYSTEM.options().all();
        store.kill();
        try {
            for (Instance instance : all) {
                Patience.until(
                        instance.name() + " to miss its store",
                        () -> at(instance).get("/q/health/ready").status(),
                        status -> status == 503);
                assertEquals(200, at(instance).get("/q/health/live").status(), instance.name());
                assertEquals(200, at(instance).get("/q/health/started").status(), instance.name());
                assertEquals(0, metric(instance.name(), "earlybird_ready"), instance.name());
            }
            Answer refused = DAIRY.admin.get("/api/orders");
            assertEquals(503, refused.status());
            assertEquals("store-away", refused.code());
        } finally {
            store.restart();
        }
        for (Instance instance : all) {
            Patience.until(
                    instance.name() + " to have its store again",
                    () -> at(instance).get("/q/health/ready").status(),
                    status -> status == 200);
        }
    }

    private static double metric(String service, String name) {
        Instance instance = SYSTEM.options().all().stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow();
        return at(instance)
                .get("/q/metrics")
                .body()
                .asText()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static Api at(Instance instance) {
        return Api.at(URI.create("http://127.0.0.1:" + instance.port()));
    }
}
