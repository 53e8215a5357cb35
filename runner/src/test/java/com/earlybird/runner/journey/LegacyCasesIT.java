package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the legacy system's own tests asked for (product.md, last chapter, cases 1 to 6), through
 * the gateway, against five processes.
 */
class LegacyCasesIT {
    private final Dairy dairy = new Dairy(RunningSystem.shared());

    @Test
    void case_1_and_2_a_delivered_one_time_order_is_billed_with_the_month_and_only_once() {
        YearMonth month = dairy.openMonth();
        LocalDate last = month.atDay(10);
        String customer = dairy.customer("Case One");
        dairy.daily(customer, dairy.product("Milk of case one", 10_000), month.atDay(1), last);
        String order = dairy.order(
                customer, dairy.product("Paneer of case one", 25_000), 2, month.atDay(5));
        dairy.plan(month.atDay(1), last);
        dairy.clock(last, 12);
        for (int day = 1; day <= 10; day++) {
            dairy.deliver(customer, month.atDay(day), day == 5 ? 2 : 1);
        }
        dairy.awaitOrder(order, "status", "DELIVERED");
        dairy.awaitCharged(customer, month, 150_000);

        dairy.clock(month.plusMonths(1).atDay(1), 6);
        dairy.close(month);

        JsonNode bill = dairy.onlyBill(customer, month);
        assertEquals(150_000, bill.get("charges_paise").asLong());
        assertEquals(100_000, bill.get("subscription_total_paise").asLong());
        assertEquals(50_000, bill.get("one_time_total_paise").asLong());
        JsonNode billed = dairy.awaitOrder(order, "billed", "true");
        assertEquals(month.toString(), billed.get("billed_month").asText());
        assertTrue(billed.get("delivery_confirmed").asBoolean());
        assertTrue(billed.hasNonNull("billed_at"));

        dairy.close(month);

        assertEquals(bill, dairy.onlyBill(customer, month), "billing again changes nothing");
        assertEquals(150_000, dairy.chargedPaise(customer, month));
        assertEquals(0, dairy.reconciliation(month).get("difference_paise").asLong());
    }

    @Test
    void case_3_and_4_what_is_not_delivered_or_not_confirmed_is_not_billed() {
        YearMonth month = dairy.openMonth();
        LocalDate day = month.atDay(3);
        String product = dairy.product("Curd of case three", 4_000);
        String inVain = dairy.customer("Case Three");
        String unconfirmed = dairy.customer("Case Four");
        String refusedOrder = dairy.order(inVain, product, 2, day);
        String plannedOrder = dairy.order(unconfirmed, product, 2, day);
        dairy.plan(day, day);
        dairy.awaitDeliveries(inVain, day, 1);
        dairy.awaitDeliveries(unconfirmed, day, 1);
        dairy.clock(day, 9);
        dairy.admin
                .post(
                        "/api/delivery-boy/mark-not-delivered",
                        Map.of(
                                "customer_id",
                                inVain,
                                "delivery_date",
                                day.toString(),
                                "reason",
                                "GATE_CLOSED"))
                .ok();
        dairy.awaitOrder(refusedOrder, "status", "NOT_DELIVERED");

        dairy.clock(month.plusMonths(1).atDay(1), 6);
        dairy.close(month);

        for (String customer : List.of(inVain, unconfirmed)) {
            assertEquals(List.of(), dairy.bills(customer, month));
            assertEquals(0, dairy.chargedPaise(customer, month));
        }
        for (String order : List.of(refusedOrder, plannedOrder)) {
            assertFalse(dairy.orderNow(order).get("billed").asBoolean());
            assertFalse(dairy.orderNow(order).get("delivery_confirmed").asBoolean());
        }
    }

    @Test
    void case_5_johns_month_and_the_extra_litre() {
        YearMonth month = dairy.openMonth(30);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atDay(30);
        String john = dairy.customer("John");
        dairy.daily(john, dairy.product("Milk of case five", 5_000), first, last);
        dairy.order(john, dairy.product("Extra litre of case five", 20_000), 1, month.atDay(7));
        dairy.plan(first, last);
        dairy.clock(last, 12);
        for (int day = 1; day <= 30; day++) {
            dairy.deliver(john, month.atDay(day), day == 7 ? 2 : 1);
        }
        dairy.awaitCharged(john, month, 170_000);

        dairy.clock(month.plusMonths(1).atDay(1), 6);
        dairy.close(month);

        assertEquals(170_000, dairy.onlyBill(john, month).get("charges_paise").asLong());
    }

    @Test
    void case_6_a_customer_created_by_marketing_staff_can_log_in() {
        Api marketing = dairy.hire("MARKETING_STAFF");
        String phone = Dairy.phone();
        String id = marketing
                .post("/api/customers", Dairy.customerBody("Case Six", phone, null))
                .ok()
                .get("id")
                .asText();

        Api customer = dairy.anybody.login(phone, Dairy.PASSWORD);

        assertEquals(
                "Case Six",
                customer.get("/api/customers/" + id).ok().get("name").asText());
        assertEquals(id, customer.get("/api/me").ok().get("customer_id").asText());
    }
}
