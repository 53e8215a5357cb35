package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.earlybird.runner.client.Api;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody careless or hostile sends, and what the gateway's users get for it. */
class BadInputIT {
    private static final Dairy DAIRY = new Dairy(RunningSystem.shared());

    private static String customer;
    private static String product;
    private static String tomorrow;

    @BeforeAll
    static void stock() {
        customer = DAIRY.customer("Careful");
        product = DAIRY.product("Milk of bad input", 5_000);
        tomorrow = DAIRY.now().atZone(Dairy.ZONE).toLocalDate().plusDays(2).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no body              |                                                    | 400
            broken JSON          | {"customer_id":                                    | 400
            unknown field        | {C,D,S,"items":[{"product_id":P,"qty":1}],"x":1}   | 400
            wrong type           | {C,D,S,"items":"milk"}                             | 400
            text for a number    | {C,D,S,"items":[{"product_id":P,"qty":"1"}]}       | 400
            negative quantity    | {C,D,S,"items":[{"product_id":P,"qty":-1}]}        | 400
            huge quantity        | {C,D,S,"items":[{"product_id":P,"qty":1e30}]}      | 400
            a part of a step     | {C,D,S,"items":[{"product_id":P,"qty":0.3}]}       | 422
            no items             | {C,D,S,"items":[]}                                 | 422
            no such date         | {C,"delivery_date":"2026-02-30",S,"items":[{"product_id":P,"qty":1}]} | 400
            no such shift        | {C,D,"shift":"NOON","items":[{"product_id":P,"qty":1}]} | 400
            no such product      | {C,D,S,"items":[{"product_id":"PR-9999","qty":1}]} | 422
            """)
    void a_bad_order_is_told_why_and_leaves_nothing(String what, String body, String status) {
        String json = body == null
                ? ""
                : body.replace("{C,", "{\"customer_id\":\"" + customer + "\",")
                        .replace(",D,", ",\"delivery_date\":\"" + tomorrow + "\",")
                        .replace(",S,", ",\"shift\":\"MORNING\",")
                        .replace(":P,", ":\"" + product + "\",");

        Api.Answer answer = DAIRY.admin.post("/api/orders", json);

        isProblem(answer, what);
        assertEquals(status, String.valueOf(answer.status()), what + ": " + answer.body());
        assertEquals(List.of(), DAIRY.admin.all("/api/orders?customer_id=" + customer));
    }

    @Test
    void a_token_that_is_none_gets_401_from_every_service() {
        for (String path : List.of(
                "/api/customers",
                "/api/orders",
                "/api/runs",
                "/api/payments",
                "/api/notifications")) {
            for (Api stranger : List.of(
                    DAIRY.anybody,
                    DAIRY.anybody.withToken("forged"),
                    DAIRY.anybody.withToken(withoutSignature(DAIRY.admin)))) {
                Api.Answer answer = stranger.get(path);
                assertEquals(401, answer.status(), path);
                isProblem(answer, path);
            }
        }
    }

    @Test
    void more_than_was_ordered_cannot_be_delivered_nor_on_a_day_that_was_not_planned() {
        YearMonth month = DAIRY.openMonth();
        LocalDate day = month.atDay(2);
        String neighbour = DAIRY.customer("Neighbour");
        String order = DAIRY.order(neighbour, product, 2, day);
        DAIRY.plan(day, day);
        DAIRY.awaitDeliveries(neighbour, day, 1);
        DAIRY.clock(day, 8);

        Api.Answer tooMuch = DAIRY.admin.post(
                "/api/delivery-boy/mark-delivered",
                Map.of(
                        "customer_id", neighbour,
                        "delivery_date", day.toString(),
                        "items",
                                List.of(Map.of(
                                        "order_id", order,
                                        "product_id", product,
                                        "delivered_qty", 3))));
        Api.Answer notPlanned = DAIRY.markDelivered(DAIRY.admin, neighbour, day.plusDays(1));
        Api.Answer anotherBoy = DAIRY.markDelivered(DAIRY.deliveryBoy().api(), neighbour, day);

        assertEquals(422, tooMuch.status());
        isProblem(tooMuch, "too much");
        assertEquals("not-planned", notPlanned.code());
        assertEquals(404, anotherBoy.status(), "another boy's stop");
        assertEquals(0, DAIRY.chargedPaise(neighbour, month));
    }

    @Test
    void a_customer_cannot_order_for_another_nor_do_what_is_the_office_s() {
        String phone = Dairy.phone();
        DAIRY.admin
                .post("/api/customers", Dairy.customerBody("Eve", phone, null))
                .ok();
        Api eve = DAIRY.anybody.login(phone, Dairy.PASSWORD);

        assertFalse(DAIRY.order(eve, customer, product, 1, LocalDate.parse(tomorrow))
                        .status()
                == 201);
        assertEquals(403, eve.post("/api/planning", Map.of("date", tomorrow)).status());
        assertEquals(
                403, eve.post("/api/billing/runs", Map.of("month", "2026-01")).status());
        assertEquals(
                403,
                eve.put("/api/clock", Map.of("now", "2030-01-01T00:00:00Z")).status());
        assertEquals(404, eve.get("/api/billing/accounts/" + customer).status());
    }

    private static String withoutSignature(Api someone) {
        Api.Answer login = someone.post(
                "/api/auth/login",
                Map.of(
                        "login", RunningSystem.shared().system().admin().login(),
                        "password",
                                RunningSystem.shared()
                                        .system()
                                        .admin()
                                        .password()
                                        .orElseThrow()));
        String token = login.ok().get("access_token").asText();
        return token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    }

    private static void isProblem(Api.Answer answer, String what) {
        List<String> types = answer.headers().get("content-type");
        assertEquals(List.of("application/problem+json"), types, what + ": " + answer.body());
        assertEquals(answer.status(), answer.body().get("status").asInt(), what);
        assertFalse(answer.code().isEmpty(), what);
    }
}
