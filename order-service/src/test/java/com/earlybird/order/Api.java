package com.earlybird.order;

import com.earlybird.order.planning.domain.Tally;
import com.earlybird.testing.Tokens;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** The public API as tests speak it: who asks, and bodies as JSON text. */
public final class Api {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Api() {}

    public static LocalDate today() {
        return LocalDate.now(Sample.INDIA);
    }

    public static LocalDate in(int days) {
        return today().plusDays(days);
    }

    /** A customer nobody else has; customer-service's stand-in knows all of them. */
    public static String newCustomer() {
        return "CU-20260105-%04d".formatted(NEXT.getAndIncrement());
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String token, String path, String body) {
        return as(token).body(body).post(path).then();
    }

    public static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    /** A product that costs this much; gives back its id. */
    public static String product(long pricePaise) {
        return post(Tokens.admin(), "/api/products", """
                {"name": "Milk", "category": "dairy", "unit": "500 ml pouch",
                 "price_paise": %d, "hsn_code": "0401"}
                """.formatted(pricePaise))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String order(String customer, LocalDate date, String product, String more) {
        return """
                {"customer_id": "%s", "delivery_date": "%s", "shift": "MORNING",
                 "items": [{"product_id": "%s", "qty": 2}]%s}
                """.formatted(customer, date, product, more);
    }

    public static String subscription(
            String customer, LocalDate start, String product, String more) {
        return """
                {"customer_id": "%s", "product_id": "%s", "mode": "FIXED_DAILY", "default_qty": 1,
                 "shift": "MORNING", "start_date": "%s", "auto_start": true%s}
                """.formatted(customer, product, start, more);
    }

    /** Places it for the customer, who asks; gives back its id. */
    public static String placed(String customer, LocalDate date, String product) {
        return post(Tokens.customer(customer), "/api/orders", order(customer, date, product, ""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String started(String customer, LocalDate start, String product) {
        String body = subscription(customer, start, product, "");
        return post(Tokens.customer(customer), "/api/subscriptions", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Tally plan(LocalDate date) {
        JsonPath done = post(Tokens.admin(), "/api/planning", "{\"date\": \"%s\"}".formatted(date))
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Tally(
                done.getInt("scheduled"), done.getInt("unchanged"), done.getInt("cancelled"));
    }

    /** The stable end of a problem's type. */
    public static String code(ValidatableResponse answer) {
        answer.contentType("application/problem+json");
        String type = answer.extract().path("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
