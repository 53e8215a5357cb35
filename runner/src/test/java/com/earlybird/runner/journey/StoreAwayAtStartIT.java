package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Api.Answer;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Instance;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.SupervisedProcess;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services that come up before their store: alive at once, ready when it is there, never killed. */
class StoreAwayAtStartIT {
    private static final EarlyBirdSystem SYSTEM = RunningSystem.shared().system();
    private static final Dairy DAIRY = new Dairy(RunningSystem.shared());

    @Test
    void a_service_without_its_store_lives_and_says_that_it_starts_and_begins_when_it_has_one() {
        String customer = DAIRY.customer("Before the store");
        SupervisedProcess store = SYSTEM.process(EarlyBirdSystem.STORE);
        List<SupervisedProcess> services = SYSTEM.options().all().stream()
                .map(instance -> SYSTEM.process(instance.name()))
                .toList();
        services.forEach(SupervisedProcess::kill);
        store.kill();
        try {
            services.forEach(SupervisedProcess::start);
            for (Instance instance : SYSTEM.options().all()) {
                livesAndWaits(instance);
            }
            assertEquals(503, DAIRY.anybody.get("/q/health/ready").status());
        } finally {
            store.start();
            store.awaitReady();
            services.forEach(SupervisedProcess::awaitReady);
        }

        for (Instance instance : SYSTEM.options().all()) {
            assertEquals(200, at(instance).get("/q/health/started").status(), instance.name());
        }
        assertEquals(
                customer,
                DAIRY.admin.get("/api/customers/" + customer).ok().get("id").asText());
        // An event goes all the way, so consumers have begun too.
        Patience.until(
                "the customer in billing",
                () -> DAIRY.admin.get("/api/billing/accounts/" + customer),
                answer -> answer.status() == 200);
    }

    private static void livesAndWaits(Instance instance) {
        Api service = at(instance);
        Patience.until(instance.name() + " to listen", () -> status(service), s -> s == 200);

        Answer started = service.get("/q/health/started");
        assertEquals(503, started.status(), instance.name());
        assertTrue(
                started.body().toString().contains("waits_for"), started.body().toString());
        assertEquals(503, service.get("/q/health/ready").status(), instance.name());
        Answer refused = service.send("GET", path(instance.service()), null, Map.of());
        assertEquals(503, refused.status(), instance.name());
        assertEquals("starting", refused.code());
        assertTrue(refused.headers().containsKey("retry-after"));
        assertEquals(200, service.get("/q/metrics").status(), instance.name());
    }

    private static int status(Api service) {
        try {
            return service.get("/q/health/live").status();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    private static Api at(Instance instance) {
        return Api.at(URI.create("http://127.0.0.1:" + instance.port()));
    }

    private static String path(ServiceName service) {
        return switch (service) {
            case CUSTOMER -> "/api/customers";
            case ORDER -> "/api/orders";
            case DELIVERY -> "/api/deliveries";
            case BILLING -> "/api/billing/bills";
            case NOTIFICATION -> "/api/notifications";
        };
    }
}
