package com.earlybird.customer.customer;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.asStaff;
import static com.earlybird.customer.Api.customer;
import static com.earlybird.customer.Api.login;
import static com.earlybird.customer.Api.newCustomer;
import static com.earlybird.customer.Api.newEmail;
import static com.earlybird.customer.Api.newPhone;
import static com.earlybird.customer.Api.newUser;
import static com.earlybird.customer.Api.tokenOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.customer.CustomerServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class CustomersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    @Test
    void a_customer_created_by_marketing_staff_can_log_in() {
        String phone = newPhone();

        String id = asStaff("MARKETING_STAFF")
                .body(customer(phone))
                .post("/api/customers")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/customers/CU-\\d{8}-\\d{4,}"))
                .body("user_id", matchesPattern("UR-\\d{4,}"))
                .body("phone", equalTo(phone))
                .body("status", equalTo("ACTIVE"))
                .body("marketing_boy_id", matchesPattern("UR-\\d{4,}"))
                .body("addresses[0].id", matchesPattern("AD-\\d{8}-\\d{4,}"))
                .body("addresses[0].is_default", equalTo(true))
                .extract()
                .path("id");

        as(tokenOf(phone, PASSWORD))
                .get("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("area", equalTo("Mylapore"));
    }

    @Test
    void each_change_tells_the_whole_customer() {
        Map<String, Object> body = customer(newPhone());
        body.put("previous_balance_paise", -12_500);
        body.put("map_link", "https://maps.example.com/?q=13,80");
        String id = asAdmin().body(body).post("/api/customers").then().extract().path("id");

        asAdmin()
                .body(Map.of("area", "Mandaveli", "map_link", ""))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("area", equalTo("Mandaveli"))
                .body("map_link", nullValue());

        CustomerState first = Events.await(Topics.CUSTOMERS, state -> is(state, id, 1), SOON);
        CustomerState second = Events.await(Topics.CUSTOMERS, state -> is(state, id, 2), SOON);
        assertEquals("Mylapore", first.area());
        assertEquals(-12_500, first.openingBalancePaise());
        assertEquals(CustomerStatus.ACTIVE, first.statusOn(TODAY).orElseThrow());
        assertEquals("Mandaveli", second.area());
        assertEquals(null, second.mapLink());
        assertEquals("600004", second.defaultAddress().orElseThrow().pincode());
    }

    @Test
    void of_two_at_once_with_the_same_phone_one_is_created() {
        String phone = newPhone();

        List<Integer> statuses = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> asStaff("SUPPORT")
                        .body(customer(phone))
                        .post("/api/customers")
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409), statuses);
        login(phone, PASSWORD).then().statusCode(200);
    }

    @Test
    void a_phone_in_another_spelling_and_an_email_in_another_case_are_taken() {
        String phone = newPhone();
        String email = newEmail();
        Map<String, Object> first = customer(phone);
        first.put("email", email);
        asAdmin().body(first).post("/api/customers").then().statusCode(201);

        asAdmin()
                .body(customer(phone.substring(3)))
                .post("/api/customers")
                .then()
                .statusCode(409)
                .body("type", endsWith("phone-taken"));
        Map<String, Object> second = customer(newPhone());
        second.put("email", email.toUpperCase());
        asAdmin()
                .body(second)
                .post("/api/customers")
                .then()
                .statusCode(409)
                .body("type", endsWith("email-taken"));
    }

    @Test
    void a_post_repeated_under_its_key_creates_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = customer(newPhone());

        Response first = create(key, body);
        Response again = create(key, body);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        body.put("name", "Somebody else");
        create(key, body).then().statusCode(422).body("type", endsWith("key-reused"));
    }

    @Test
    void a_refused_post_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        String phone = newPhone();
        newCustomer(phone);

        create(key, customer(phone)).then().statusCode(409);

        create(key, customer(newPhone())).then().statusCode(201);
    }

    @Test
    void a_trial_begins_on_its_day() {
        Map<String, Object> body = customer(newPhone());
        body.put("trial_start_date", TODAY.plusDays(3).toString());

        asAdmin()
                .body(body)
                .post("/api/customers")
                .then()
                .statusCode(201)
                .body("status", equalTo("TRIAL"))
                .body("statuses[0].from", equalTo(TODAY.plusDays(3).toString()));
    }

    @Test
    void a_status_to_come_is_listed_and_todays_stays() {
        String id = newCustomer(newPhone());

        asAdmin()
                .body(Map.of(
                        "status", "PAUSED",
                        "reason", "in Madurai",
                        "from", TODAY.plusDays(5).toString()))
                .post("/api/customers/" + id + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("statuses.status", contains("ACTIVE", "PAUSED"))
                .body("statuses[1].reason", equalTo("in Madurai"));

        CustomerState state = Events.await(Topics.CUSTOMERS, s -> is(s, id, 2), SOON);
        assertEquals(CustomerStatus.PAUSED, state.statusOn(TODAY.plusDays(5)).orElseThrow());
    }

    @Test
    void a_customer_changes_of_self_only_what_is_theirs_to_change() {
        String phone = newPhone();
        String id = newCustomer(phone);
        String token = tokenOf(phone, PASSWORD);

        as(token)
                .body(Map.of("name", "Lakshmi N", "language", "ta", "notes", "Ring twice"))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("language", equalTo("ta"))
                .body("notes", equalTo("Ring twice"));

        for (String field : List.of("phone", "area", "map_link", "house_image_url")) {
            as(token)
                    .body(Map.of(field, "x"))
                    .patch("/api/customers/" + id)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("not-allowed"));
        }
    }

    @Test
    void a_customer_sees_no_other_customer() {
        String phone = newPhone();
        newCustomer(phone);
        String other = newCustomer(newPhone());
        String token = tokenOf(phone, PASSWORD);

        String theirs = as(token)
                .get("/api/customers/" + other)
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        String nobodys = as(token)
                .get("/api/customers/CU-20200101-9999")
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        assertEquals(theirs, nobodys);
        as(token)
                .body(Map.of("name", "X"))
                .patch("/api/customers/" + other)
                .then()
                .statusCode(404);
        as(token).get("/api/customers/" + other + "/addresses").then().statusCode(404);
        as(token)
                .body(com.earlybird.customer.Api.address())
                .post("/api/customers/" + other + "/addresses")
                .then()
                .statusCode(404);
    }

    @Test
    void a_member_of_staff_is_no_customer() {
        asAdmin().get("/api/customers/UR-0001").then().statusCode(404);
        asAdmin()
                .body(Map.of("name", "X"))
                .patch("/api/customers/UR-0001")
                .then()
                .statusCode(404);
    }

    @Test
    void a_new_phone_is_the_new_login() {
        String old = newPhone();
        String id = newCustomer(old);
        String phone = newPhone();

        asAdmin()
                .body(Map.of("phone", phone.substring(3)))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("phone", equalTo(phone));

        login(old, PASSWORD).then().statusCode(401);
        login(phone, PASSWORD).then().statusCode(200);
    }

    @Test
    void a_delivery_boy_who_does_not_exist_is_not_assigned() {
        String id = newCustomer(newPhone());

        asAdmin()
                .body(Map.of("delivery_boy_id", "DB-9999"))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(422)
                .body("type", endsWith("unknown-delivery-boy"));

        String boy = newUser("DELIVERY_BOY", newPhone()).then().extract().path("delivery_boy_id");
        asAdmin()
                .body(Map.of("delivery_boy_id", boy))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("delivery_boy_id", equalTo(boy));
        asAdmin()
                .get("/api/customers?delivery_boy_id=" + boy)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        String id = newCustomer(newPhone());
        String etag = asAdmin().get("/api/customers/" + id).then().extract().header("ETag");
        Map<String, Object> body = Map.of("notes", "Ring twice");

        asAdmin()
                .header("If-Match", etag)
                .body(body)
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        asAdmin()
                .header("If-Match", etag)
                .body(Map.of("notes", "Do not ring"))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void of_many_changes_at_once_none_is_lost() {
        String id = newCustomer(newPhone());
        asStaff("SUPPORT");
        List<String> fields = List.of("notes", "language", "area");
        List<String> values = List.of("Ring twice", "hi", "Adyar");

        List<Integer> statuses = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> asStaff("SUPPORT")
                        .body(Map.of(fields.get(i), values.get(i)))
                        .patch("/api/customers/" + id)
                        .statusCode())
                .toList();

        assertEquals(List.of(200, 200, 200), statuses);
        asAdmin()
                .get("/api/customers/" + id)
                .then()
                .body("notes", equalTo("Ring twice"))
                .body("language", equalTo("hi"))
                .body("area", equalTo("Adyar"))
                .header("ETag", "\"4\"");
    }

    @Test
    void every_change_has_one_audit_entry_without_the_password() {
        String id = newCustomer(newPhone());
        asAdmin()
                .body(Map.of("status", "PAUSED", "reason", "in Madurai"))
                .post("/api/customers/" + id + "/status")
                .then()
                .statusCode(200);

        await().atMost(SOON).untilAsserted(() -> {
            Response audit = asAdmin().get("/api/customers/audit?record_id=" + id);
            audit.then()
                    .statusCode(200)
                    .body("items.action", contains("change-status", "create-customer"))
                    .body("items[0].user_id", equalTo("UR-0001"))
                    .body("items[0].reason", equalTo("in Madurai"))
                    .body("items[0].before.statuses", notNullValue())
                    .body("items[1].after.login.password_hash", equalTo("***"));
            assertFalse(audit.asString().contains("$2"));
        });
    }

    private static Response create(String key, Map<String, Object> body) {
        return asAdmin().header("Idempotency-Key", key).body(body).post("/api/customers");
    }

    private static boolean is(CustomerState state, String id, long version) {
        return state.customerId().equals(id) && state.version() == version;
    }
}
