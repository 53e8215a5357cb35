package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.client.Patience;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** delivery-service killed while the office settles a day that nobody confirmed. */
class SettlementFaultsIT {
    private static final int CUSTOMERS = 60;
    private static final long MILK_PAISE = 5_000;

    private static final RunningSystem RUNNING = RunningSystem.shared();
    private static final Dairy DAIRY = new Dairy(RUNNING);

    @Test
    void what_is_settled_through_a_kill_and_asked_for_again_is_charged_exactly_once()
            throws Exception {
        YearMonth month = DAIRY.openMonth();
        LocalDate date = month.atDay(1);
        List<String> customers = households(date);
        DAIRY.plan(date, date);
        List<String> deliveries = Patience.until(
                        "the day to be laid out",
                        () -> ofDay(date, customers),
                        found -> found.size() == CUSTOMERS)
                .stream()
                .map(delivery -> delivery.path("id").asText())
                .toList();
        DAIRY.clock(date.plusDays(1), 9);
        Map<String, Object> settlement = Map.of(
                "date",
                date.toString(),
                "delivery_ids",
                deliveries,
                "outcome",
                "DELIVERED",
                "reason",
                "The boy lost his phone");

        CompletableFuture<Void> cutShort = CompletableFuture.runAsync(
                () -> DAIRY.admin.post("/api/deliveries/settlements", settlement));
        Patience.until(
                "the first to be settled",
                () -> delivered(ofDay(date, customers)),
                count -> count > 0);
        RUNNING.system().process(ServiceName.DELIVERY).kill();
        RUNNING.system().process(ServiceName.DELIVERY).restart();
        cutShort.handle((nothing, failure) -> null).join();
        Patience.until(
                "the same settlement to be answered",
                () -> DAIRY.admin.post("/api/deliveries/settlements", settlement),
                answer -> answer.status() == 200);

        for (JsonNode delivery : ofDay(date, customers)) {
            assertEquals("DELIVERED", delivery.path("status").asText());
            assertEquals(1, delivery.path("revision").asLong());
        }
        for (String customer : customers) {
            DAIRY.awaitCharged(customer, month, MILK_PAISE);
        }
    }

    private static long delivered(List<JsonNode> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.path("status").asText().equals("DELIVERED"))
                .count();
    }

    private static List<JsonNode> ofDay(LocalDate date, List<String> customers) {
        return DAIRY.admin.all("/api/deliveries?date=" + date).stream()
                .filter(delivery ->
                        customers.contains(delivery.path("customer_id").asText()))
                .toList();
    }

    /** Each with a litre of milk on that day, and on no other. */
    private static List<String> households(LocalDate date) throws Exception {
        String milk = DAIRY.product("Milk of settlements", MILK_PAISE);
        ExecutorService phones = Executors.newFixedThreadPool(4);
        List<Future<String>> started = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, Object> body = Dairy.customerBody("Step " + i, Dairy.phone(), null);
            body.remove("password");
            started.add(phones.submit(() -> {
                String customer =
                        DAIRY.admin.post("/api/customers", body).ok().get("id").asText();
                DAIRY.daily(customer, milk, date, date);
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
