package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.journey.Dairy.DeliveryBoy;
import com.earlybird.runner.traces.FakeCollector;
import com.earlybird.runner.traces.FakeCollector.Told;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces on, by the one variable: a collector hears of every step that one piece of work takes. */
class TracesIT {
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final String CALLERS_ADDRESS = "203.0.113.77";

    private static FakeCollector collector;
    private static RunningSystem running;
    private static Dairy dairy;

    @BeforeAll
    static void start() {
        collector = new FakeCollector();
        running = RunningSystem.withTraces(collector.address());
        dairy = new Dairy(running);
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
        collector.close();
    }

    @Test
    void one_order_s_way_from_the_gateway_to_the_last_consumer_is_one_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        YearMonth month = dairy.openMonth();
        LocalDate day = month.atDay(1);
        DeliveryBoy boy = dairy.deliveryBoy();
        String phone = Dairy.phone();
        String asha = dairy.admin
                .post("/api/customers", Dairy.customerBody("Asha", phone, boy.id()))
                .ok()
                .get("id")
                .asText();
        String bread = dairy.product("Traced bread", 5_000);
        dairy.clock(day, 7);

        // After the cut-off, so it is planned at once; then delivered by the same caller's work.
        traced(
                dairy.admin,
                trace,
                "/api/orders",
                Map.of(
                        "customer_id",
                        asha,
                        "delivery_date",
                        day.toString(),
                        "shift",
                        "MORNING",
                        "reason",
                        "forgotten yesterday",
                        "items",
                        List.of(Map.of("product_id", bread, "qty", 2))));
        dairy.awaitDeliveries(asha, day, 1);
        traced(
                boy.api(),
                trace,
                "/api/delivery-boy/mark-delivered",
                Map.of("customer_id", asha, "delivery_date", day.toString()));
        dairy.awaitCharged(asha, month, 10_000);

        Set<String> wanted = Set.of(
                "gateway POST /api/orders",
                "order-service POST /api/orders",
                "order-service process order-placed",
                "notification-service process order-placed",
                "delivery-service process delivery-scheduled",
                "gateway POST /api/delivery-boy",
                "delivery-service POST /api/delivery-boy/mark-delivered",
                "billing-service process delivery-confirmed",
                "order-service process delivery-confirmed",
                "notification-service process delivery-confirmed");
        List<Told> told = Patience.until(
                "all spans of the trace", () -> collector.ofTrace(trace), spans -> names(spans)
                        .containsAll(wanted));
        isOneTree(told);
        saysNothingOf(told, phone, "Asha", "Mill Road", asha, CALLERS_ADDRESS);
    }

    @Test
    void a_trace_that_the_caller_did_not_begin_begins_at_the_gateway() {
        dairy.admin.get("/api/products?limit=7").ok();

        List<Told> trace = Patience.until(
                "the request's spans",
                () -> collector.all().stream()
                        .filter(span -> span.name().equals("GET /api/products"))
                        .filter(span -> span.service().equals("gateway"))
                        .findFirst()
                        .map(root -> collector.ofTrace(root.trace()))
                        .orElse(List.of()),
                spans -> names(spans).contains("order-service GET /api/products"));
        Told root = of("gateway", trace);
        assertEquals("", root.parent());
        assertEquals(root.span(), of("order-service", trace).parent());
        saysNothingOf(trace, "limit=7");
    }

    private static void traced(Api as, String trace, String path, Map<String, ?> body) {
        as.send(
                        "POST",
                        path,
                        body,
                        Map.of(
                                "traceparent",
                                "00-" + trace + "-" + CALLERS_SPAN + "-01",
                                "X-Forwarded-For",
                                CALLERS_ADDRESS))
                .ok();
    }

    private static Told of(String service, List<Told> spans) {
        return spans.stream()
                .filter(span -> span.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(List<Told> spans) {
        return spans.stream()
                .map(span -> span.service() + " " + span.name())
                .collect(Collectors.toSet());
    }

    /** Every span hangs on another of the trace or on the caller's own. */
    private static void isOneTree(List<Told> spans) {
        Set<String> known = spans.stream().map(Told::span).collect(Collectors.toSet());
        for (Told span : spans) {
            boolean hangs = known.contains(span.parent()) || span.parent().equals(CALLERS_SPAN);
            assertTrue(hangs, span.service() + " " + span.name() + " hangs on " + span.parent());
        }
    }

    private static void saysNothingOf(List<Told> spans, String... secrets) {
        for (Told span : spans) {
            for (String secret : secrets) {
                assertTrue(!span.text().contains(secret), secret + " is in " + span.text());
            }
        }
    }
}
