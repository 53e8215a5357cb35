package com.earlybird.delivery;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.PANEER;
import static com.earlybird.delivery.Street.awaitOnRun;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.markDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.post;
import static com.earlybird.delivery.Street.sheet;
import static com.earlybird.delivery.Street.today;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.earlybird.contracts.Shift;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class AdjustmentIT {
    private static final String PATH = "/api/deliveries/adjustments";

    private final LocalDate day = today();
    private final String boy = newBoy();
    private final String customer = customerOf(boy);

    @Test
    void what_is_asked_for_stands_on_the_sheet_on_paper_and_in_what_to_carry() {
        stopWith("2");
        add(adjustment("EXTRA", MILK, "1"))
                .statusCode(201)
                .body("product_name", equalTo("Toned milk"));
        Map<String, Object> swap = adjustment("SWAP", PANEER, "1");
        swap.put("instead_of_product_id", MILK);
        swap.put("product_name", "Paneer <b>fresh</b>");
        add(swap).statusCode(201).body("instead_of_product_name", equalTo("Toned milk"));

        sheet(boy, day, Shift.MORNING)
                .body("stops[0].adjustments.kind", contains("EXTRA", "SWAP"))
                .body("stops[0].adjustments[0].reason", equalTo("yesterday's was sour"))
                .body("to_carry.find { it.product_id == 'PR-0001' }.adjusted_qty", equalTo(0))
                .body("to_carry.find { it.product_id == 'PR-0002' }.adjusted_qty", equalTo(1))
                .body("to_carry.find { it.product_id == 'PR-0002' }.ordered_qty", equalTo(0));
        get(Tokens.admin(), "/api/runs/" + boy + ":" + day + ":MORNING/sheet")
                .body(containsString("1 × Toned milk more, not charged"))
                .body(containsString("instead of Toned milk"))
                .body(not(containsString("<b>fresh")));
    }

    @Test
    void an_adjustment_lets_nothing_be_confirmed_above_what_is_ordered() {
        String order = stopWith("2");
        add(adjustment("EXTRA", MILK, "1")).statusCode(201);
        String token = Tokens.deliveryBoy(boy);

        markDelivered(token, listed(order, "3"))
                .statusCode(422)
                .body("type", equalTo(type("items-refused")));
        markDelivered(token, Map.of("customer_id", customer, "delivery_date", day.toString()))
                .statusCode(200)
                .body("deliveries[0].items[0].delivered_qty", equalTo(2));
        add(adjustment("EXTRA", MILK, "1"))
                .statusCode(409)
                .body("type", equalTo(type("already-confirmed")));
    }

    @Test
    void less_than_is_planned_is_asked_of_what_is_planned_and_of_no_more() {
        stopWith("2");

        add(adjustment("LESS", MILK, "1")).statusCode(201);
        add(adjustment("LESS", MILK, "3"))
                .statusCode(422)
                .body("type", equalTo(type("more-than-planned")));
        add(adjustment("LESS", PANEER, "1"))
                .statusCode(422)
                .body("type", equalTo(type("product-not-planned")));
        add(adjustment("EXTRA", PANEER, "1"))
                .statusCode(422)
                .body("type", equalTo(type("product-name-needed")));
        add(adjustment("SWAP", MILK, "1")).statusCode(400);
        add(adjustment("LESS", MILK, "0")).statusCode(400);
        add(adjustment("LESS", null, "1")).statusCode(400);
        add(on(adjustment("LESS", MILK, "1"), day.minusDays(1)))
                .statusCode(422)
                .body("type", equalTo(type("too-late")));
        Map<String, Object> nobody = adjustment("LESS", MILK, "1");
        nobody.put("customer_id", "CU-20260105-9999");
        add(nobody).statusCode(422).body("type", equalTo(type("customer-unknown")));
    }

    @Test
    void called_off_it_leaves_the_sheet_and_stays_in_the_books_of_who_did_what() {
        stopWith("2");
        String id = add(adjustment("LESS", MILK, "1")).extract().path("id");

        delete(Tokens.deliveryBoy(boy), id).statusCode(403);
        delete(Tokens.support(), id).statusCode(204);
        delete(Tokens.support(), id).statusCode(204);
        delete(Tokens.support(), id + "0").statusCode(404);
        delete(Tokens.support(), "nothing").statusCode(404);

        sheet(boy, day, Shift.MORNING)
                .body("stops[0].adjustments", empty())
                .body("to_carry[0].adjusted_qty", equalTo(0));
        get(Tokens.support(), PATH + "?customer_id=" + customer + "&date=" + day)
                .body("items", hasSize(1))
                .body("items[0].withdrawn_at", notNullValue());
        await().atMost(Street.PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(),
                        "/api/deliveries/audit?record_id=" + customer + ":" + day
                                + ":MORNING&table=day_notes")
                .body("items.action", hasItems("ADJUST_STOP", "WITHDRAW_ADJUSTMENT")));
    }

    @Test
    void asked_twice_with_one_key_it_is_asked_once_and_a_note_of_the_day_stays_beside_it() {
        stopWith("2");
        Street.put(
                        Tokens.support(),
                        "/api/deliveries/notes",
                        Map.of(
                                "customer_id",
                                customer,
                                "date",
                                day.toString(),
                                "shift",
                                "MORNING",
                                "text",
                                "Ring twice"))
                .statusCode(200);
        String first = keyed("key-" + customer).statusCode(201).extract().path("id");
        keyed("key-" + customer).statusCode(201).body("id", equalTo(first));

        sheet(boy, day, Shift.MORNING)
                .body("stops[0].adjustments.id", contains(first))
                .body("stops[0].day_note", equalTo("Ring twice"));
    }

    @Test
    void only_the_office_adjusts() {
        for (String token :
                List.of(Tokens.deliveryBoy(boy), Tokens.customer(customer), Tokens.marketing())) {
            post(token, PATH, adjustment("EXTRA", MILK, "1")).statusCode(403);
            get(token, PATH + "?customer_id=" + customer + "&date=" + day).statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(adjustment("EXTRA", MILK, "1"))
                .post(PATH)
                .then()
                .statusCode(401);
    }

    private String stopWith(String milk) {
        String order = newOrder();
        awaitOnRun(boy, planned(plan(order, customer, day, Shift.MORNING, milk(milk))));
        return order;
    }

    private Map<String, Object> adjustment(String kind, String productId, String qty) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "customer_id",
                customer,
                "date",
                day.toString(),
                "shift",
                "MORNING",
                "kind",
                kind,
                "qty",
                Integer.valueOf(qty),
                "reason",
                "yesterday's was sour"));
        if (productId != null) {
            body.put("product_id", productId);
        }
        return body;
    }

    private static Map<String, Object> on(Map<String, Object> body, LocalDate date) {
        body.put("date", date.toString());
        return body;
    }

    private Map<String, Object> listed(String order, String qty) {
        return Map.of(
                "customer_id",
                customer,
                "delivery_date",
                day.toString(),
                "items",
                List.of(Street.line(order, MILK, qty)),
                "reason",
                "CUSTOMER_ASKED");
    }

    private static io.restassured.response.ValidatableResponse add(Object body) {
        return post(Tokens.support(), PATH, body);
    }

    private io.restassured.response.ValidatableResponse keyed(String key) {
        return given().auth()
                .oauth2(Tokens.support())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(adjustment("EXTRA", MILK, "1"))
                .post(PATH)
                .then();
    }

    private static io.restassured.response.ValidatableResponse delete(String token, String id) {
        return given().auth().oauth2(token).delete(PATH + "/" + id).then();
    }
}
