package com.earlybird.customer;

import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.asStaff;
import static com.earlybird.customer.Api.customer;
import static com.earlybird.customer.Api.newPhone;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class SettingsIT {
    private static final String PATH = "/api/customers/settings";

    @AfterEach
    void deliverAnywhere() {
        set(List.of()).then().statusCode(200);
    }

    @Test
    void who_lives_where_nobody_delivers_cannot_become_a_customer() {
        set(List.of("Adyar", "Mylapore")).then().statusCode(200);
        Map<String, Object> far = customer(newPhone());
        far.put("area", "Avadi");

        asAdmin()
                .body(far)
                .post("/api/customers")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("area"));
        String id = asAdmin()
                .body(customer(newPhone()))
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asAdmin()
                .body(Map.of("area", "Avadi"))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("area"));
        asAdmin()
                .body(Map.of("area", "Adyar"))
                .patch("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("area", equalTo("Adyar"));
    }

    @Test
    void a_change_that_somebody_else_overtook_is_refused() {
        set(List.of("Adyar")).then().statusCode(200);
        String old = asAdmin().get(PATH).header("ETag");
        set(List.of("Adyar", "Mylapore")).then().statusCode(200);

        asAdmin()
                .header("If-Match", old)
                .body(Map.of("areas", List.of()))
                .put(PATH)
                .then()
                .statusCode(412)
                .body("type", endsWith("/version-mismatch"));
    }

    @Test
    void only_an_administrator_sees_and_sets_them() {
        asStaff("SUPPORT").get(PATH).then().statusCode(403);
        asStaff("SUPPORT").body(Map.of("areas", List.of())).put(PATH).then().statusCode(403);
        asAdmin().body(Map.of()).put(PATH).then().statusCode(400);
        asAdmin().body(Map.of("areas", List.of(" "))).put(PATH).then().statusCode(400);
    }

    private static Response set(List<String> areas) {
        return asAdmin().body(Map.of("areas", areas)).put(PATH);
    }
}
