package com.earlybird.customer.customer;

import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.customer;
import static com.earlybird.customer.Api.newPhone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.earlybird.customer.CustomerServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class BadInputIT {
    @Test
    void no_body_and_broken_json_are_problems_that_say_so() {
        mustBeProblem(asAdmin().post("/api/customers"), 400);
        mustBeProblem(asAdmin().body("null").post("/api/customers"), 400);
        mustBeProblem(asAdmin().body("[]").post("/api/customers"), 400);
        mustBeProblem(asAdmin().body("{\"name\":").post("/api/customers"), 400);
        mustBeProblem(asAdmin().body("{} trailing").post("/api/customers"), 400);
        mustBeProblem(
                asAdmin().body("{\"name\":\"A\",\"name\":\"B\"}").post("/api/customers"), 400);
        mustBeProblem(asAdmin().body("").post("/api/auth/login"), 400);
    }

    @Test
    void another_media_type_method_or_path_is_a_problem_too() {
        mustBeProblem(
                asAdmin().contentType(ContentType.XML).body("<a/>").post("/api/customers"), 415);
        mustBeProblem(asAdmin().delete("/api/customers"), 405);
        mustBeProblem(asAdmin().get("/api/customers/CU-1/nothing"), 404);
        mustBeProblem(asAdmin().get("/api/customers/CU-20260105-9999"), 404);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("name", null),
                Arguments.of("name", "   "),
                Arguments.of("name", "x".repeat(101)),
                Arguments.of("name", 7),
                Arguments.of("phone", null),
                Arguments.of("phone", "12345"),
                Arguments.of("phone", "+919840012345678901234567890"),
                Arguments.of("email", "nobody"),
                Arguments.of("email", "a@b"),
                Arguments.of("area", null),
                Arguments.of("area", "x".repeat(61)),
                Arguments.of("address", null),
                Arguments.of("address", "14 North Mada Street"),
                Arguments.of("status", "HAPPY"),
                Arguments.of("status", "STOPPED"),
                Arguments.of("status", 1),
                Arguments.of("trial_start_date", "2026-02-30"),
                Arguments.of("trial_start_date", "1999-01-01"),
                Arguments.of("trial_start_date", "9999999-01-01"),
                Arguments.of("language", "english"),
                Arguments.of("delivery_boy_id", "Murugan"),
                Arguments.of("notes", "x".repeat(501)),
                Arguments.of("map_link", "http://maps.example.com"),
                Arguments.of("house_image_url", "javascript:alert(1)"),
                Arguments.of("previous_balance_paise", 100_000_001L),
                Arguments.of("previous_balance_paise", -100_000_001L),
                Arguments.of("previous_balance_paise", Long.MAX_VALUE),
                Arguments.of("previous_balance_paise", 12.5),
                Arguments.of("previous_balance_paise", "100"),
                Arguments.of("password", "short"),
                Arguments.of("password", "x".repeat(73)),
                Arguments.of("password", "ü".repeat(40)),
                Arguments.of("role", "ADMIN"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_customer_that_is_not_in_order_is_refused_by_field(String field, Object value) {
        Map<String, Object> body = new HashMap<>(customer(newPhone()));
        body.put(field, value);

        Response answer = asAdmin().body(body).post("/api/customers");

        mustBeProblem(answer, 400);
        answer.then().body("violations.field", hasItem(field));
    }

    @Test
    void a_status_that_is_not_in_order_is_refused() {
        String path =
                "/api/customers/" + com.earlybird.customer.Api.newCustomer(newPhone()) + "/status";
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("status", "PAUSED"),
                Map.of("reason", "away"),
                Map.of("status", "PAUSED", "reason", " "),
                Map.of("status", "PAUSED", "reason", "away", "from", "tomorrow"),
                Map.of("status", "PAUSED", "reason", "away", "from", "2999-01-01"))) {
            mustBeProblem(asAdmin().body(body).post(path), 400);
        }
        asAdmin()
                .body(Map.of("status", "PAUSED", "reason", "away", "from", "2020-01-01"))
                .post(path)
                .then()
                .statusCode(422)
                .body("type", endsWith("before-customer"));
    }

    @Test
    void an_endless_idempotency_key_is_refused() {
        mustBeProblem(
                asAdmin()
                        .header("Idempotency-Key", "k".repeat(256))
                        .body(customer(newPhone()))
                        .post("/api/customers"),
                400);
    }

    private static void mustBeProblem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("detail", not(containsString("com.earlybird")))
                .body("detail", not(containsString("java.")));
    }
}
