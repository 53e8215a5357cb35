package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.earlybird.runner.journey.Dairy.DeliveryBoy;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The main job: from the order to the door to the bill to the payment, as each person sees it. */
class FlowIT {
    private final RunningSystem running = RunningSystem.shared();
    private final Dairy dairy = new Dairy(running);

    @Test
    void an_order_and_a_subscription_travel_from_the_door_to_a_bill_on_whatsapp() {
        YearMonth month = dairy.openMonth();
        LocalDate first = month.atDay(1);
        LocalDate second = month.atDay(2);
        DeliveryBoy boy = dairy.deliveryBoy();
        String phone = Dairy.phone();
        String asha = dairy.hire("MARKETING_STAFF")
                .post("/api/customers", Dairy.customerBody("Asha", phone, boy.id()))
                .ok()
                .get("id")
                .asText();
        Api ashasPhone = dairy.anybody.login(phone, Dairy.PASSWORD);
        String milk = dairy.product("Milk of the flow", 6_800);
        String bread = dairy.product("Bread of the flow", 5_000);
        dairy.daily(asha, milk, first, second);
        String order =
                dairy.order(ashasPhone, asha, bread, 3, second).ok().get("id").asText();

        // The run sheet holds both kinds.
        dairy.plan(first, second);
        JsonNode sheet = Patience.until(
                "both deliveries on the run sheet",
                () -> boy.api()
                        .get("/api/delivery-boy/today-deliveries?shift=MORNING&date=" + second)
                        .ok(),
                it -> it.at("/stops/0/deliveries").size() == 2);
        assertEquals("Asha", sheet.at("/stops/0/name").asText());
        assertEquals(phone, sheet.at("/stops/0/phone").asText());

        // The first day in full, the second in part.
        dairy.clock(first, 7);
        dairy.markDelivered(boy.api(), asha, first).ok();
        dairy.clock(second, 7);
        String subscription = orderOf(sheet, "SUBSCRIPTION");
        boy.api()
                .post(
                        "/api/delivery-boy/mark-delivered",
                        Map.of(
                                "customer_id",
                                asha,
                                "delivery_date",
                                second.toString(),
                                "reason",
                                "SHORT_SUPPLY",
                                "items",
                                List.of(item(subscription, milk, 1), item(order, bread, 2))))
                .ok();
        JsonNode delivered = dairy.awaitOrder(order, "status", "DELIVERED");
        assertTrue(delivered.get("delivery_confirmed").asBoolean());

        // Charged once each, and seen in the month.
        dairy.awaitCharged(asha, month, 2 * 6_800 + 2 * 5_000);
        JsonNode row = dairy.monthRow(asha, month);
        assertEquals(13_600, row.get("subscription_total_paise").asLong());
        assertEquals(10_000, row.get("one_time_total_paise").asLong());

        // The month's end.
        dairy.clock(month.plusMonths(1).atDay(1), 6);
        dairy.close(month);
        JsonNode bill = dairy.onlyBill(asha, month);
        assertEquals(23_600, bill.get("amount_due_paise").asLong());
        assertEquals(3, bill.get("line_items").size());
        assertEquals("PENDING", bill.get("status").asText());
        dairy.awaitOrder(order, "billed_month", month.toString());

        // Asha sees her bill and nobody else's; another customer does not see hers.
        String billId = bill.get("id").asText();
        assertEquals(bill, ashasPhone.get("/api/billing/bills/" + billId).ok());
        String strangerPhone = Dairy.phone();
        dairy.admin
                .post("/api/customers", Dairy.customerBody("Eve", strangerPhone, null))
                .ok();
        Api stranger = dairy.anybody.login(strangerPhone, Dairy.PASSWORD);
        assertEquals(404, stranger.get("/api/billing/bills/" + billId).status());
        assertEquals(404, stranger.get("/api/orders/" + order).status());
        assertEquals(404, stranger.get("/api/customers/" + asha).status());

        pay(asha, billId, 10_000, "PARTIAL", "UTR-flow-1");
        pay(asha, billId, 13_600, "PAID", "UTR-flow-2");

        JsonNode reconciliation = dairy.reconciliation(month);
        assertEquals(0, reconciliation.get("difference_paise").asLong());
        assertEquals(0, reconciliation.get("missing").size());

        whatsappHasTold(phone, order, billId);
    }

    private void pay(String customer, String bill, long paise, String status, String reference) {
        dairy.admin
                .post(
                        "/api/payments",
                        Map.of(
                                "customer_id", customer,
                                "amount_paise", paise,
                                "method", "UPI",
                                "reference", reference),
                        reference)
                .ok();
        assertEquals(
                status,
                dairy.admin.get("/api/billing/bills/" + bill).ok().get("status").asText());
    }

    /** Messages of order, delivery, bill and payment have come, and their read marks gone back. */
    private void whatsappHasTold(String phone, String order, String bill) {
        String to = URLEncoder.encode(phone, StandardCharsets.UTF_8);
        List<String> wanted =
                List.of("ORDER_PLACED", "DELIVERY_CONFIRMED", "BILL_ISSUED", "PAYMENT_RECEIVED");
        List<JsonNode> read = Patience.until(
                "messages read by " + phone,
                () -> dairy.admin.all("/api/notifications?phone=" + to).stream()
                        .filter(message -> message.get("status").asText().equals("READ"))
                        .toList(),
                messages -> wanted.stream().allMatch(type -> messages.stream()
                        .anyMatch(m -> m.get("type").asText().equals(type))));
        assertTrue(read.stream().anyMatch(m -> m.path("reference_id").asText().equals(order)));
        assertTrue(read.stream().anyMatch(m -> m.path("reference_id").asText().equals(bill)));
        Api standIn = Api.at(URI.create(running.system().options().whatsappUrl()));
        assertTrue(standIn.get("/messages?to=" + to).ok().toString().contains(bill));
    }

    private static Map<String, Object> item(String order, String product, int qty) {
        return Map.of(
                "order_id", order,
                "product_id", product,
                "delivered_qty", BigDecimal.valueOf(qty));
    }

    private static String orderOf(JsonNode sheet, String orderType) {
        return StreamSupport.stream(sheet.at("/stops/0/deliveries").spliterator(), false)
                .filter(delivery -> delivery.get("order_type").asText().equals(orderType))
                .findFirst()
                .orElseThrow()
                .get("order_id")
                .asText();
    }
}
