package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.client.Patience;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** order-service killed in the middle of planning. */
class PlanningFaultsIT {
    private static final int CUSTOMERS = 40;
    private static final int PRODUCTS = 10;

    private static final RunningSystem RUNNING = RunningSystem.shared();
    private static final Dairy DAIRY = new Dairy(RUNNING);

    @Test
    void what_is_planned_through_a_kill_stands_on_the_run_sheets_exactly_once() throws Exception {
        LocalDate date = DAIRY.openMonth().atDay(1);
        List<String> customers = households(date);
        Map<String, Object> wanted = Map.of("date", date.toString(), "shift", "MORNING");

        CompletableFuture<Void> cutShort =
                CompletableFuture.runAsync(() -> DAIRY.admin.post("/api/planning", wanted));
        Patience.until(
                "the run to begin",
                () -> progress(date).path("status").asText(),
                status -> !status.equals("NOT_BEGUN"));
        RUNNING.system().process(ServiceName.ORDER.toString()).kill();
        RUNNING.system().process(ServiceName.ORDER.toString()).restart();
        cutShort.handle((nothing, failure) -> null).join();
        Patience.until(
                "the run to be planned to its end",
                () -> DAIRY.admin.post("/api/planning", wanted),
                answer -> answer.status() == 200);

        JsonNode expected = progress(date).path("expected");
        List<JsonNode> carried = Patience.until(
                "every delivery to be laid out",
                () -> DAIRY.admin.all("/api/deliveries?date=" + date + "&shift=MORNING"),
                found -> found.size() >= expected.path("deliveries").asInt());
        assertEquals(expected.path("deliveries").asInt(), carried.size());
        List<String> orders = carried.stream()
                .filter(delivery ->
                        customers.contains(delivery.path("customer_id").asText()))
                .map(delivery -> delivery.path("order_id").asText())
                .toList();
        assertEquals(CUSTOMERS * PRODUCTS, orders.size());
        assertEquals(CUSTOMERS * PRODUCTS, orders.stream().distinct().count());
    }

    private static JsonNode progress(LocalDate date) {
        return DAIRY.admin.get("/api/planning/" + date + "?shift=MORNING").ok();
    }

    /** Each with one of every product on that day, and on no other. */
    private static List<String> households(LocalDate date) throws Exception {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(DAIRY.product("Milk of kills " + i, 5_000));
        }
        ExecutorService phones = Executors.newFixedThreadPool(4);
        List<Future<String>> started = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, Object> body = Dairy.customerBody("Gate " + i, Dairy.phone(), null);
            body.remove("password");
            started.add(phones.submit(() -> {
                String customer =
                        DAIRY.admin.post("/api/customers", body).ok().get("id").asText();
                products.forEach(product -> DAIRY.daily(customer, product, date, date));
                return customer;
            }));
        }
        List<String> customers = new ArrayList<>();
        for (Future<String> one : started) {
            customers.add(one.get());
        }
        phones.shutdown();
        return customers;
    }
}
