package com.earlybird.platform.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.ids.Ids;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform through HTTP and topics, as a service's users see it. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class PlatformIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Ids ids;

    @Inject
    Parcels parcels;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"label":"x"                                  | malformed-json    |
            {"label":"x","price_paise":1} trailing        | malformed-json    |
            {"label":"x","price_paise":1,"colour":"red"}  | unknown-field     | colour
            {"label":"x","price_paise":"1"}               | validation-failed | price_paise
            {"label":"x","price_paise":1.5}               | validation-failed | price_paise
            {"label":"x","price_paise":-1}                | validation-failed | price_paise
            {"label":"x","price_paise":99999999999999999999} | validation-failed | price_paise
            {"label":7,"price_paise":1}                   | validation-failed | label
            {"price_paise":1}                             | validation-failed | label
            {"label":"x","price_paise":1,"date":"2026-02-30"} | validation-failed | date
            {"label":"x","price_paise":1,"lines":[{"product_id":"too long"}]} | validation-failed | lines[0].product_id
            {"label":"x","price_paise":1,"lines":{}}      | validation-failed | lines
            [1]                                           | validation-failed | body
            """)
    void a_bad_body_is_told_what_is_wrong_with_it(String body, String code, String field) {
        ValidatableResponse answer = admin().body(body).post("/api/parcels").then();
        isProblem(answer, 400, code);
        if (field != null) {
            answer.body("violations[0].field", equalTo(field));
        }
        answer.body("detail", not(containsString("com.earlybird")));
    }

    @Test
    void no_body_is_a_bad_body() {
        isProblem(admin().post("/api/parcels").then(), 400, "validation-failed");
    }

    @Test
    void every_other_way_to_fail_is_a_problem_too() {
        isProblem(admin().get("/api/nowhere").then(), 404, "not-found");
        isProblem(admin().get("/api/parcels/OR-0").then(), 404, "not-found");
        isProblem(admin().delete("/api/parcels").then(), 405, "method-not-allowed");
        isProblem(
                given().auth()
                        .oauth2(Tokens.admin())
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/parcels")
                        .then(),
                415,
                "media-type");
        isProblem(admin().get("/api/parcels?limit=0").then(), 400, "validation-failed");
        isProblem(admin().get("/api/parcels?limit=many").then(), 400, "validation-failed");
        isProblem(admin().get("/api/parcels?on=2026-13-01").then(), 400, "validation-failed");
        isProblem(
                admin().body(label("refuse me")).post("/api/parcels").then(), 422, "refused-label");
        isProblem(admin().get("/api/parcels/boom").then(), 500, "unexpected")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void only_a_valid_token_of_a_permitted_role_gets_in() {
        isProblem(given().get("/api/parcels").then(), 401, "unauthenticated");
        isProblem(as(Tokens.expired()).get("/api/parcels").then(), 401, "unauthenticated");
        isProblem(as(Tokens.forged()).get("/api/parcels").then(), 401, "unauthenticated");
        isProblem(as("not.a.token").get("/api/parcels").then(), 401, "unauthenticated");
        isProblem(as(Tokens.supplier()).get("/api/parcels").then(), 403, "not-allowed");
        as(Tokens.customer("CU-1")).get("/api/parcels").then().statusCode(200);
    }

    @Test
    void a_document_comes_back_as_it_was_stored() {
        admin().get("/api/parcels/" + add("whole"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("price_paise", equalTo(3400))
                .body("qty", equalTo(10))
                .body("date", equalTo("2026-01-27"))
                .body("at", equalTo("2026-01-27T06:12:03.120Z"))
                .body("month", equalTo("2026-01"))
                .body("tags", equalTo(List.of("a", "b")))
                .body("note", nullValue());
    }

    @Test
    void a_stored_fact_is_published_once_in_order_and_leaves_the_document() {
        String id = add("published");
        relabel(id, "published 2");
        relabel(id, "published 3");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("BI-202601-0001", "BI-202601-0002", "BI-202601-0003"),
                        Events.all(Topics.ORDER_BILLED, e -> e.orderId().equals(id)).stream()
                                .map(OrderBilled::billId)
                                .toList()));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(),
                        unpublished(id),
                        "the outbox is empty when all is acknowledged"));
    }

    @Test
    void each_change_has_one_audit_entry_with_what_was_and_what_is() {
        String id = add("audited");
        relabel(id, "audited 2");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> admin().get(
                        "/api/parcels/audit?record_id=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].action", equalTo("label"))
                .body("items[0].user_id", equalTo("UR-0001"))
                .body("items[0].before.label", equalTo("audited"))
                .body("items[0].after.label", equalTo("audited 2"))
                .body("items[0].after.price_paise", nullValue())
                .body("items[0].correlation_id", notNullValue())
                .body("items[1].action", equalTo("add")));
        isProblem(as(Tokens.customer("CU-1")).get("/api/parcels/audit").then(), 403, "not-allowed");
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = keyed(key, label("keyed")).statusCode(201);
        String id = first.extract().path("id");

        keyed(key, label("keyed"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", endsWith("/api/parcels/" + id))
                .header("ETag", "\"1\"")
                .body("id", equalTo(id));
        isProblem(keyed(key, label("keyed otherwise")), 422, "key-reused");
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        isProblem(keyed(key, label("refuse me")), 422, "refused-label");

        keyed(key, label("after a refusal")).statusCode(201);
    }

    @Test
    void a_unique_key_decides_between_two_at_once() {
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .map(i -> admin().body(label("wanted by all"))
                        .post("/api/parcels")
                        .statusCode())
                .boxed()
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(7, statuses.stream().filter(status -> status == 409).count());
    }

    @Test
    void a_change_of_an_outdated_version_is_refused() {
        String id = add("versioned");
        relabel(id, "versioned 2");

        isProblem(
                admin().header("If-Match", "\"1\"")
                        .body("{\"label\":\"versioned 3\"}")
                        .patch("/api/parcels/" + id)
                        .then(),
                412,
                "version-mismatch");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        add("paged 1");
        add("paged 2");
        String next = admin().get("/api/parcels?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(1))
                .extract()
                .path("next_cursor");

        String first = admin().get("/api/parcels?limit=1").path("items[0].id");
        admin().get("/api/parcels?limit=1&cursor=" + next)
                .then()
                .body("items[0].id", not(equalTo(first)));
    }

    @Test
    void ids_are_unique_under_concurrency_and_come_in_ranges() {
        Set<String> taken = new HashSet<>();
        List<Uni<List<String>>> ranges = IntStream.range(0, 50)
                .mapToObj(i -> ids.datedRange("DL", LocalDate.parse("2026-01-27"), 7))
                .toList();
        Uni.join().all(ranges).andFailFast().await().atMost(PATIENCE).forEach(taken::addAll);

        assertEquals(350, taken.size());
        assertTrue(taken.contains("DL-20260127-0001"), taken.toString());
        assertTrue(taken.contains("DL-20260127-0350"), taken.toString());
    }

    @Test
    void poison_goes_to_the_dead_letters_and_blocks_nobody() {
        Events.publish(Topics.STAFF, "UR-9001", staff("UR-9001", "good"));
        Events.publish(Topics.STAFF, "UR-9002", staff("UR-9002", "poison"));
        Events.publish(Topics.STAFF, "UR-9003", staff("UR-9003", "store away"));
        Events.publishRaw(Topics.STAFF, "UR-9004", "{not json");
        Events.publish(Topics.STAFF, "UR-9005", staff("UR-9005", "good"));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(
                        StaffEvents.HANDLED.containsAll(List.of("UR-9001", "UR-9003", "UR-9005"))));
        assertEquals(1, Events.awaitDead(Topics.STAFF, "UR-9002", 1, PATIENCE).size());
        assertEquals(List.of("{not json"), Events.awaitDead(Topics.STAFF, "UR-9004", 1, PATIENCE));
        assertTrue(!StaffEvents.HANDLED.contains("UR-9002"));
    }

    @Test
    void a_correlation_id_is_kept_or_made() {
        admin().header("X-Correlation-Id", "from-afar-7")
                .get("/api/parcels")
                .then()
                .header("X-Correlation-Id", "from-afar-7");
        admin().get("/api/parcels").then().header("X-Correlation-Id", notNullValue());
    }

    @Test
    void operators_find_health_metrics_and_the_api() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("earlybird_outbox"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/api/parcels", "/api/parcels/{id}"));
    }

    @Test
    void start_up_work_is_tried_until_the_store_is_there() {
        assertEquals(3, StoreAwayAtFirst.TRIES.get());
    }

    @Test
    void there_is_no_business_clock_unless_the_system_was_started_with_one() {
        isProblem(admin().get("/api/clock").then(), 404, "not-found");
    }

    private String add(String label) {
        return admin().body(label(label))
                .post("/api/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<BsonValue> unpublished(String id) {
        return parcels.all()
                .raw()
                .find(Filters.eq("_id", id))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE)
                .getArray("outbox");
    }

    private void relabel(String id, String label) {
        admin().body("{\"label\":\"" + label + "\"}")
                .patch("/api/parcels/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse keyed(String key, String body) {
        return admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/parcels")
                .then();
    }

    private static String label(String label) {
        return "{\"label\":\"" + label + "\",\"price_paise\":100}";
    }

    private static StaffState staff(String userId, String name) {
        return new StaffState(
                userId,
                Role.SUPPORT,
                null,
                name,
                null,
                true,
                1,
                Instant.parse("2026-01-27T00:00:00Z"));
    }

    private static RequestSpecification admin() {
        return as(Tokens.admin());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse isProblem(
            ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }
}
