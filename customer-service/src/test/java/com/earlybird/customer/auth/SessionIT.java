package com.earlybird.customer.auth;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.anonymous;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.login;
import static com.earlybird.customer.Api.newEmail;
import static com.earlybird.customer.Api.newUser;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.customer.CustomerServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class SessionIT {
    private final String email = newEmail();
    private String userId;

    @BeforeEach
    void somebody() {
        userId = newUser("SUPPORT", email).then().statusCode(201).extract().path("id");
    }

    @Test
    void a_refresh_token_gives_new_tokens_and_is_used_up() {
        String first = session();

        String second = refresh(first)
                .then()
                .statusCode(200)
                .body("user.id", equalTo(userId))
                .body("refresh_token", not(equalTo(first)))
                .extract()
                .path("refresh_token");

        refresh(second).then().statusCode(200);
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session_for_both() {
        String first = session();
        String second = refresh(first).then().extract().path("refresh_token");

        refresh(first).then().statusCode(401).body("type", endsWith("token-reused"));

        refresh(second).then().statusCode(401).body("type", endsWith("token-invalid"));
    }

    @Test
    void of_many_at_once_with_the_same_token_at_most_one_is_served() {
        String token = session();

        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> refresh(token).statusCode())
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(5, statuses.stream().filter(status -> status == 401).count());
    }

    @Test
    void sessions_of_one_person_do_not_end_each_other() {
        String phone = session();
        String laptop = session();

        logout(phone).then().statusCode(204);

        refresh(phone).then().statusCode(401);
        refresh(laptop).then().statusCode(200);
    }

    @Test
    void to_log_out_twice_or_with_nonsense_is_no_fault() {
        String token = session();

        logout(token).then().statusCode(204);
        logout(token).then().statusCode(204);
        logout("nonsense").then().statusCode(204);
    }

    @Test
    void a_changed_password_ends_every_session_but_the_new_one() {
        String before = session();

        String after = password(PASSWORD, "another good one")
                .then()
                .statusCode(200)
                .extract()
                .path("refresh_token");

        refresh(before).then().statusCode(401).body("type", endsWith("token-invalid"));
        refresh(after).then().statusCode(200);
        login(email, PASSWORD).then().statusCode(401);
        login(email, "another good one").then().statusCode(200);
    }

    @Test
    void a_password_is_not_changed_by_who_does_not_know_it() {
        password("a wrong password", "another good one")
                .then()
                .statusCode(422)
                .body("type", endsWith("wrong-password"));

        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void a_new_password_that_is_too_short_is_refused() {
        password(PASSWORD, "short")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("new_password"));
    }

    @Test
    void a_deactivated_user_gets_no_new_tokens() {
        String token = session();
        asAdmin()
                .body(Map.of("active", false))
                .patch("/api/users/" + userId)
                .then()
                .statusCode(200);

        refresh(token).then().statusCode(401).body("type", endsWith("token-invalid"));
    }

    @Test
    void a_token_of_nobody_is_refused() {
        refresh("nonsense").then().statusCode(401).body("type", endsWith("token-invalid"));
        refresh("aaaaaaaaaaaaaaaaaaaaaa." + "b".repeat(43)).then().statusCode(401);
    }

    private String session() {
        return login(email, PASSWORD).then().statusCode(200).extract().path("refresh_token");
    }

    private Response password(String current, String next) {
        String token = login(email, PASSWORD).then().extract().path("access_token");
        return as(token)
                .body(Map.of("current_password", current, "new_password", next))
                .post("/api/auth/password");
    }

    private static Response refresh(String token) {
        return anonymous().body(Map.of("refresh_token", token)).post("/api/auth/refresh");
    }

    private static Response logout(String token) {
        return anonymous().body(Map.of("refresh_token", token)).post("/api/auth/logout");
    }
}
