package com.earlybird.customer;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.address;
import static com.earlybird.customer.Api.anonymous;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.asStaff;
import static com.earlybird.customer.Api.newCustomer;
import static com.earlybird.customer.Api.newPhone;
import static com.earlybird.customer.Api.tokenOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: each line of the table is one endpoint. */
@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class RolesIT {
    // A refused role never gets to the body, so one that fits nothing is enough: 400 is "may".
    private static final int MAY = 400;

    @ParameterizedTest
    @CsvSource({
        "ADMIN, 400, 200, 400, 200, 200, 200, 200",
        "SUPPORT, 403, 403, 400, 200, 200, 200, 403",
        "MARKETING_STAFF, 403, 403, 400, 200, 200, 200, 403",
        "DELIVERY_BOY, 403, 403, 403, 403, 404, 403, 403",
        "SUPPLIER, 403, 403, 403, 403, 404, 403, 403"
    })
    void staff_may_do_what_their_role_says(
            String role,
            int createUser,
            int listUsers,
            int createCustomer,
            int listCustomers,
            int getCustomer,
            int listAddresses,
            int audit) {
        String id = newCustomer(newPhone());

        assertEquals(createUser, post(asStaff(role), "/api/users"));
        assertEquals(listUsers, asStaff(role).get("/api/users").statusCode());
        assertEquals(createCustomer, post(asStaff(role), "/api/customers"));
        assertEquals(listCustomers, asStaff(role).get("/api/customers").statusCode());
        assertEquals(getCustomer, asStaff(role).get("/api/customers/" + id).statusCode());
        assertEquals(
                listAddresses,
                asStaff(role).get("/api/customers/" + id + "/addresses").statusCode());
        assertEquals(audit, asStaff(role).get("/api/customers/audit").statusCode());
    }

    @Test
    void everybody_may_see_who_they_are() {
        for (String role :
                new String[] {"ADMIN", "SUPPORT", "MARKETING_STAFF", "DELIVERY_BOY", "SUPPLIER"}) {
            asStaff(role).get("/api/me").then().statusCode(200).body("role", equalTo(role));
        }
    }

    @Test
    void a_customer_may_see_and_do_only_what_is_their_own() {
        String phone = newPhone();
        String id = newCustomer(phone);
        String token = tokenOf(phone, PASSWORD);

        as(token).get("/api/me").then().statusCode(200).body("customer_id", equalTo(id));
        as(token).get("/api/customers/" + id).then().statusCode(200);
        as(token).get("/api/customers/" + id + "/addresses").then().statusCode(200);
        assertEquals(403, post(as(token), "/api/customers"));
        assertEquals(403, post(as(token), "/api/customers/" + id + "/status"));
        assertEquals(403, post(as(token), "/api/users"));
        assertEquals(403, as(token).get("/api/customers").statusCode());
        assertEquals(403, as(token).get("/api/users").statusCode());
        assertEquals(403, as(token).get("/api/customers/audit").statusCode());
        assertEquals(MAY, post(as(token), "/api/customers/" + id + "/addresses"));
    }

    @Test
    void without_a_token_nothing_is_shown() {
        String id = newCustomer(newPhone());
        for (String path : new String[] {
            "/api/me",
            "/api/users",
            "/api/users/UR-0001",
            "/api/customers",
            "/api/customers/" + id,
            "/api/customers/" + id + "/addresses",
            "/api/customers/audit"
        }) {
            anonymous().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        }
        anonymous().body(address()).post("/api/customers").then().statusCode(401);
        anonymous().body(Map.of()).post("/api/auth/password").then().statusCode(401);
    }

    private static int post(RequestSpecification as, String path) {
        return as.body(Map.of("no_such_field", 1)).post(path).statusCode();
    }
}
