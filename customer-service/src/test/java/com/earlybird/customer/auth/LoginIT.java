package com.earlybird.customer.auth;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.login;
import static com.earlybird.customer.Api.newCustomer;
import static com.earlybird.customer.Api.newEmail;
import static com.earlybird.customer.Api.newPhone;
import static com.earlybird.customer.Api.newUser;
import static com.earlybird.customer.Api.tokenOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.customer.CustomerServers;
import com.earlybird.customer.auth.app.Tries;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class LoginIT {
    @Inject
    Tries tries;

    @Test
    void the_first_administrator_is_there_from_the_start() {
        login(CustomerServers.ADMIN_LOGIN, CustomerServers.ADMIN_PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(900))
                .body("refresh_token", notNullValue())
                .body("user.id", equalTo("UR-0001"))
                .body("user.role", equalTo("ADMIN"))
                .body("user.customer_id", nullValue());
    }

    @Test
    void a_customer_logs_in_by_phone_in_any_spelling() {
        String phone = newPhone();
        String customerId = newCustomer(phone);

        for (String spelling : new String[] {
            phone, phone.substring(3), "0" + phone.substring(3, 8) + " " + phone.substring(8)
        }) {
            login(spelling, PASSWORD)
                    .then()
                    .statusCode(200)
                    .body("user.customer_id", equalTo(customerId))
                    .body("user.role", equalTo("CUSTOMER"));
        }
    }

    @Test
    void an_email_address_is_a_login_in_any_case() {
        String email = newEmail();
        newUser("SUPPORT", email).then().statusCode(201);

        login(email.toUpperCase(), PASSWORD).then().statusCode(200);
    }

    @Test
    void a_delivery_boys_token_names_him() {
        String phone = newPhone();
        String boyId = newUser("DELIVERY_BOY", phone)
                .then()
                .statusCode(201)
                .extract()
                .path("delivery_boy_id");

        login(phone, PASSWORD).then().body("user.delivery_boy_id", equalTo(boyId));
        as(tokenOf(phone, PASSWORD))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("delivery_boy_id", equalTo(boyId));
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        String phone = newPhone();
        newCustomer(phone);

        String known = wrong(phone);
        String unknown = wrong(newPhone());
        String nonsense = wrong("no login at all");

        assertEquals(known, unknown);
        assertEquals(known, nonsense);
        assertTrue(known.contains("wrong-login"));
    }

    @Test
    void five_wrong_tries_lock_a_login_even_for_the_right_password() {
        String phone = newPhone();
        newCustomer(phone);
        for (int i = 0; i < 5; i++) {
            wrong(phone);
        }

        login(phone, PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("login-locked"));
    }

    @Test
    void a_login_that_does_not_exist_is_locked_like_one_that_does() {
        String nobody = newEmail();
        for (int i = 0; i < 5; i++) {
            wrong(nobody);
        }

        login(nobody, PASSWORD).then().statusCode(429).body("type", endsWith("login-locked"));
    }

    @Test
    void the_right_password_gives_all_tries_back() {
        String phone = newPhone();
        newCustomer(phone);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                wrong(phone);
            }
            login(phone, PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void a_lock_ends_after_fifteen_minutes() {
        String account = "nobody:" + UUID.randomUUID();
        Instant start = Instant.parse("2026-01-05T04:00:00Z");
        for (int i = 0; i < 5; i++) {
            assertTrue(take(account, start));
        }

        assertFalse(take(account, start));
        assertFalse(take(account, start.plus(Duration.ofMinutes(15))));
        assertTrue(take(account, start.plus(Duration.ofMinutes(15)).plusMillis(1)));
    }

    @Test
    void who_was_given_no_password_cannot_log_in_until_one_is_set() {
        String phone = newPhone();
        Map<String, Object> body = com.earlybird.customer.Api.customer(phone);
        body.remove("password");
        String userId = asAdmin()
                .body(body)
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("user_id");
        wrong(phone);

        asAdmin()
                .body(Map.of("password", PASSWORD))
                .patch("/api/users/" + userId)
                .then()
                .statusCode(200)
                .body("has_password", equalTo(true));

        login(phone, PASSWORD).then().statusCode(200);
    }

    @Test
    void a_deactivated_user_cannot_log_in() {
        String email = newEmail();
        String id = newUser("SUPPORT", email).then().extract().path("id");
        asAdmin().body(Map.of("active", false)).patch("/api/users/" + id).then().statusCode(200);

        login(email, PASSWORD).then().statusCode(401).body("type", endsWith("wrong-login"));
    }

    @Test
    void a_stopped_customer_still_logs_in_to_see_the_bills() {
        String phone = newPhone();
        String id = newCustomer(phone);
        asAdmin()
                .body(Map.of("status", "STOPPED", "reason", "moved away"))
                .post("/api/customers/" + id + "/status")
                .then()
                .statusCode(200);

        login(phone, PASSWORD).then().statusCode(200);
    }

    private boolean take(String account, Instant at) {
        return tries.take(account, at).await().atMost(Duration.ofSeconds(10));
    }

    private static String wrong(String login) {
        return login(login, "not the password")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .extract()
                .asString();
    }
}
