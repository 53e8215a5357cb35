package com.earlybird.customer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The service as its users see it. Tokens come from real logins. */
public final class Api {
    public static final String PASSWORD = "a good password";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, String> STAFF = new ConcurrentHashMap<>();

    private Api() {}

    /** A phone that nobody has yet. */
    public static String newPhone() {
        return "+9198400%05d".formatted(10_000 + NUMBERS.incrementAndGet());
    }

    /** An e-mail address that nobody has yet. */
    public static String newEmail() {
        return "somebody-" + UUID.randomUUID() + "@example.com";
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    public static RequestSpecification asAdmin() {
        return as(STAFF.computeIfAbsent(
                "ADMIN",
                role -> tokenOf(CustomerServers.ADMIN_LOGIN, CustomerServers.ADMIN_PASSWORD)));
    }

    public static RequestSpecification asStaff(String role) {
        return role.equals("ADMIN") ? asAdmin() : as(STAFF.computeIfAbsent(role, Api::newStaff));
    }

    public static Response login(String login, String password) {
        return anonymous()
                .body(Map.of("login", login, "password", password))
                .post("/api/auth/login");
    }

    public static String tokenOf(String login, String password) {
        return login(login, password).then().statusCode(200).extract().path("access_token");
    }

    /** Creates a user of this role; the answer has its id. */
    public static Response newUser(String role, String login) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Somebody " + role);
        body.put(login.contains("@") ? "email" : "phone", login);
        body.put("role", role);
        body.put("password", PASSWORD);
        return asAdmin().body(body).post("/api/users");
    }

    /** A body for {@code POST /api/customers} that is in order. */
    public static Map<String, Object> customer(String phone) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Lakshmi Narayanan");
        body.put("phone", phone);
        body.put("area", "Mylapore");
        body.put("address", address());
        body.put("password", PASSWORD);
        return body;
    }

    public static Map<String, Object> address() {
        Map<String, Object> address = new HashMap<>();
        address.put("label", "Home");
        address.put("address_line1", "14 North Mada Street");
        address.put("city", "Chennai");
        address.put("state", "Tamil Nadu");
        address.put("pincode", "600004");
        return address;
    }

    /** Creates a customer and gives the id. */
    public static String newCustomer(String phone) {
        return asAdmin()
                .body(customer(phone))
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String newStaff(String role) {
        String email = newEmail();
        newUser(role, email).then().statusCode(201);
        return tokenOf(email, PASSWORD);
    }
}
