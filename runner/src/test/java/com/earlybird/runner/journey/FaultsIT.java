package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Processes killed in the middle of their work. Nothing acknowledged is lost, nothing is twice. */
class FaultsIT {
    private static final int CUSTOMERS = 50;
    private static final int DAYS = 20;
    private static final long MILK_PAISE = 5_000;

    private static final RunningSystem RUNNING = RunningSystem.shared();
    private static final Dairy DAIRY = new Dairy(RUNNING);

    @Test
    void a_thousand_confirmations_are_charged_once_each_though_billing_and_broker_are_killed()
            throws Exception {
        YearMonth month = DAIRY.openMonth();
        List<String> customers = customersWithMilk(month);
        DAIRY.plan(month.atDay(1), month.atDay(DAYS));
        DAIRY.clock(month.atDay(DAYS), 12);
        awaitPlanned(month);

        AtomicInteger confirmed = new AtomicInteger();
        ExecutorService phones = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        for (String customer : customers) {
            rounds.add(phones.submit(() -> {
                for (int day = 1; day <= DAYS; day++) {
                    DAIRY.markDelivered(DAIRY.admin, customer, month.atDay(day)).ok();
                    confirmed.incrementAndGet();
                }
            }));
        }
        killAndRestart(ServiceName.BILLING.toString(), confirmed, 150);
        killAndRestart(ServiceName.BILLING.toString(), confirmed, 400);
        killAndRestart(EarlyBirdSystem.BROKER, confirmed, 600);
        for (Future<?> round : rounds) {
            round.get();
        }
        phones.shutdown();

        assertEquals(CUSTOMERS * DAYS, confirmed.get());
        for (String customer : customers) {
            DAIRY.awaitCharged(customer, month, DAYS * MILK_PAISE);
        }
        JsonNode proof = DAIRY.reconciliation(month);
        assertEquals(CUSTOMERS * DAYS, proof.get("confirmed_deliveries").asInt());
        assertEquals(CUSTOMERS * DAYS, proof.get("charged_deliveries").asInt());
        assertEquals(0, proof.get("difference_paise").asLong());

        sayEverythingAgainThreeTimesShuffled(month, customers);
        DAIRY.clock(month.plusMonths(1).atDay(1), 6);
        DAIRY.close(month);
        for (String customer : customers) {
            assertEquals(
                    DAYS * MILK_PAISE,
                    DAIRY.onlyBill(customer, month).get("charges_paise").asLong());
        }
    }

    /** Every confirmation is published again by its owner; the ledger stays as it is. */
    private static void sayEverythingAgainThreeTimesShuffled(
            YearMonth month, List<String> customers) {
        List<String> deliveries = new ArrayList<>(DAIRY
                .admin
                .all("/api/deliveries/confirmed?from=" + month.atDay(1) + "&to="
                        + month.atEndOfMonth())
                .stream()
                .map(delivery -> delivery.get("delivery_id").asText())
                .toList());
        assertEquals(CUSTOMERS * DAYS, deliveries.size());
        for (int time = 0; time < 3; time++) {
            Collections.shuffle(deliveries, new java.util.Random(time));
            for (int from = 0; from < deliveries.size(); from += 100) {
                DAIRY.admin
                        .post(
                                "/api/deliveries/republish",
                                Map.of("delivery_ids", deliveries.subList(from, from + 100)))
                        .ok();
            }
        }
        // A marker behind them on every customer's partition: when it is charged, all were read.
        LocalDate marker = month.atDay(DAYS);
        String milk = DAIRY.product("Marker", 1_00);
        for (String customer : customers) {
            DAIRY.admin
                    .post(
                            "/api/orders",
                            Map.of(
                                    "customer_id",
                                    customer,
                                    "delivery_date",
                                    marker.plusDays(2).toString(),
                                    "shift",
                                    "MORNING",
                                    "items",
                                    List.of(Map.of("product_id", milk, "qty", 1))))
                    .ok();
        }
        DAIRY.plan(marker.plusDays(2), marker.plusDays(2));
        DAIRY.clock(marker.plusDays(2), 8);
        for (String customer : customers) {
            DAIRY.deliver(customer, marker.plusDays(2), 1);
        }
        for (String customer : customers) {
            DAIRY.awaitCharged(customer, month, DAYS * MILK_PAISE + 1_00);
            DAIRY.admin
                    .post(
                            "/api/deliveries/"
                                    + DAIRY.awaitDeliveries(customer, marker.plusDays(2), 1)
                                            .get(0)
                                            .get("id")
                                            .asText()
                                    + "/corrections",
                            Map.of(
                                    "items",
                                    List.of(Map.of("product_id", milk, "delivered_qty", 0)),
                                    "reason",
                                    "OTHER"))
                    .ok();
        }
        for (String customer : customers) {
            DAIRY.awaitCharged(customer, month, DAYS * MILK_PAISE);
        }
    }

    @Test
    void what_the_store_acknowledged_is_there_after_it_was_killed() throws Exception {
        YearMonth month = DAIRY.openMonth();
        String customer = DAIRY.customer("Behind the kill");
        String product = DAIRY.product("Bread behind the kill", 5_000);
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        ExecutorService phones = Executors.newFixedThreadPool(4);
        List<Future<?>> callers = IntStream.range(0, 4)
                .<Future<?>>mapToObj(caller -> phones.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        String key = "kill-" + caller + "-" + i;
                        Api.Answer answer = orderUntilAnswered(customer, product, month, key);
                        acknowledged.add(answer.body().get("id").asText());
                    }
                }))
                .toList();
        Patience.until("50 orders", acknowledged::size, size -> size >= 50);
        RUNNING.system().process(EarlyBirdSystem.STORE).kill();
        RUNNING.system().process(EarlyBirdSystem.STORE).restart();
        for (Future<?> caller : callers) {
            caller.get();
        }
        phones.shutdown();

        assertEquals(200, acknowledged.stream().distinct().count(), "one order for each key");
        for (String order : acknowledged) {
            assertEquals(order, DAIRY.orderNow(order).get("id").asText());
        }
        assertEquals(
                200,
                DAIRY.admin.all("/api/orders?customer_id=" + customer).size(),
                "and none that nobody was told of");
    }

    /** As a phone does it: the same key until there is an answer. */
    private static Api.Answer orderUntilAnswered(
            String customer, String product, YearMonth month, String key) {
        Map<String, Object> body = Map.of(
                "customer_id",
                customer,
                "delivery_date",
                month.atDay(3).toString(),
                "shift",
                "MORNING",
                "allow_duplicate",
                true,
                "items",
                List.of(Map.of("product_id", product, "qty", 1)));
        return Patience.until(
                "an answer to " + key,
                () -> DAIRY.admin.post("/api/orders", body, key),
                answer -> answer.status() == 201);
    }

    private static List<String> customersWithMilk(YearMonth month) {
        String milk = DAIRY.product("Milk of faults", MILK_PAISE);
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, Object> body = Dairy.customerBody("Door " + i, Dairy.phone(), null);
            body.remove("password");
            String customer =
                    DAIRY.admin.post("/api/customers", body).ok().get("id").asText();
            DAIRY.daily(customer, milk, month.atDay(1), month.atDay(DAYS));
            customers.add(customer);
        }
        return customers;
    }

    private static void awaitPlanned(YearMonth month) {
        for (int day = 1; day <= DAYS; day++) {
            LocalDate date = month.atDay(day);
            Patience.until(
                    "the run of " + date,
                    () -> DAIRY.admin.all("/api/deliveries?date=" + date).size(),
                    size -> size == CUSTOMERS);
        }
    }

    private static void killAndRestart(String process, AtomicInteger confirmed, int after) {
        Patience.until(after + " confirmations", confirmed::get, count -> count >= after);
        RUNNING.system().process(process).kill();
        RUNNING.system().process(process).restart();
    }
}
