package com.earlybird.delivery.link;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.earlybird.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Links as an administrator makes them, and what comes over them. */
public final class Links {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private Links() {}

    /** Waits until the delivery boy is known, who was told of before. */
    public static void awaitBoy(String boyId) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth()
                .oauth2(Tokens.admin())
                .get("/api/delivery-boys/" + boyId)
                .then()
                .statusCode(200));
    }

    public static ValidatableResponse share(String token, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/shared-links")
                .then();
    }

    /** A new link with {@code id}, {@code url} and {@code token}. */
    public static JsonPath made(Object... fields) {
        return share(Tokens.admin(), body(fields)).statusCode(201).extract().jsonPath();
    }

    /** From an address of its own, so that tests do not slow each other. */
    public static ValidatableResponse say(String token, String what, Object body) {
        return sayFrom(newAddress(), token, what, body);
    }

    public static ValidatableResponse sayFrom(
            String address, String token, String what, Object body) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/shared-delivery-link/" + token + "/" + what)
                .then();
    }

    public static String newAddress() {
        int n = ADDRESSES.incrementAndGet();
        return "10.1." + n / 250 + "." + n % 250;
    }

    public static Map<String, Object> body(Object... fields) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
