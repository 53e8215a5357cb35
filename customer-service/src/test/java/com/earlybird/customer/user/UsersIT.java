package com.earlybird.customer.user;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.newCustomer;
import static com.earlybird.customer.Api.newEmail;
import static com.earlybird.customer.Api.newPhone;
import static com.earlybird.customer.Api.newUser;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.customer.CustomerServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class UsersIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_delivery_boy_gets_his_id_and_is_announced() {
        String phone = newPhone();

        String id = newUser("DELIVERY_BOY", phone)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/users/UR-\\d{4,}"))
                .body("id", matchesPattern("UR-\\d{4,}"))
                .body("delivery_boy_id", matchesPattern("DB-\\d{4,}"))
                .body("phone", equalTo(phone))
                .body("password", nullValue())
                .extract()
                .path("id");

        StaffState state = Events.await(Topics.STAFF, staff -> staff.userId().equals(id), SOON);
        assertEquals(Role.DELIVERY_BOY, state.role());
        assertEquals(phone, state.phone());
        assertTrue(state.active());
    }

    @Test
    void a_change_is_announced_under_a_higher_version() {
        String id = newUser("SUPPORT", newEmail()).then().extract().path("id");

        asAdmin()
                .body(Map.of("name", "Meera", "active", false))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Meera"))
                .body("active", equalTo(false));

        StaffState state = Events.await(
                Topics.STAFF, staff -> staff.userId().equals(id) && staff.version() == 2, SOON);
        assertEquals("Meera", state.name());
        assertEquals(false, state.active());
    }

    @Test
    void a_login_belongs_to_one_person() {
        String email = newEmail();
        String phone = newPhone();
        newUser("SUPPORT", email).then().statusCode(201);
        newCustomer(phone);

        newUser("SUPPORT", email.toUpperCase())
                .then()
                .statusCode(409)
                .body("type", endsWith("email-taken"));
        newUser("DELIVERY_BOY", phone).then().statusCode(409).body("type", endsWith("phone-taken"));
        String other = newUser("SUPPORT", newEmail()).then().extract().path("id");
        asAdmin()
                .body(Map.of("phone", phone))
                .patch("/api/users/" + other)
                .then()
                .statusCode(409)
                .body("type", endsWith("phone-taken"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'A','email':'a@b.in','role':'CUSTOMER'} | role",
                "{'name':'A','email':'a@b.in','role':'KING'} | role",
                "{'name':'A','email':'a@b.in'} | role",
                "{'name':' ','email':'a@b.in','role':'SUPPORT'} | name",
                "{'name':'A','role':'SUPPORT'} | phone",
                "{'name':'A','email':'nobody','role':'SUPPORT'} | email",
                "{'name':'A','phone':'12345','role':'SUPPORT'} | phone",
                "{'name':'A','email':'a@b.in','role':'SUPPORT','password':'short'} | password",
                "{'name':'A','email':'a@b.in','role':'SUPPORT','is_root':true} | is_root",
                "{'name':7,'email':'a@b.in','role':'SUPPORT'} | name"
            })
    void a_user_that_is_not_in_order_is_refused(String body, String field) {
        asAdmin()
                .body(body.replace('\'', '"'))
                .post("/api/users")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void users_are_listed_by_role() {
        String id = newUser("SUPPLIER", newEmail()).then().extract().path("id");

        asAdmin()
                .get("/api/users?role=SUPPLIER&limit=500")
                .then()
                .statusCode(200)
                .body("items.role", everyItem(equalTo("SUPPLIER")))
                .body("items.id", hasItem(id));
        asAdmin()
                .get("/api/users?limit=500")
                .then()
                .body("items.id", hasItem(id))
                .body("items.role", everyItem(not(equalTo("CUSTOMER"))));
        asAdmin().get("/api/users?role=KING").then().statusCode(400);
    }

    @Test
    void an_administrator_does_not_shut_out_himself() {
        asAdmin()
                .body(Map.of("active", false))
                .patch("/api/users/UR-0001")
                .then()
                .statusCode(422)
                .body("type", endsWith("own-account"));
    }

    @Test
    void what_a_customer_is_called_is_changed_with_the_customer() {
        String customerId = newCustomer(newPhone());
        String userId =
                asAdmin().get("/api/customers/" + customerId).then().extract().path("user_id");

        asAdmin()
                .body(Map.of("name", "Somebody else"))
                .patch("/api/users/" + userId)
                .then()
                .statusCode(422)
                .body("type", endsWith("customer-user"));
        asAdmin()
                .get("/api/users/" + userId)
                .then()
                .statusCode(200)
                .body("customer_id", equalTo(customerId));
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        String id = newUser("SUPPORT", newEmail()).then().extract().path("id");
        String etag = asAdmin().get("/api/users/" + id).then().extract().header("ETag");
        Map<String, Object> rename = Map.of("name", "Meera");

        asAdmin()
                .header("If-Match", etag)
                .body(rename)
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);

        asAdmin()
                .header("If-Match", etag)
                .body(rename)
                .patch("/api/users/" + id)
                .then()
                .statusCode(412)
                .body("type", endsWith("version-mismatch"));
    }

    @Test
    void no_list_and_no_audit_entry_shows_a_password() {
        String id = newUser("SUPPORT", newEmail()).then().extract().path("id");
        asAdmin()
                .body(Map.of("password", PASSWORD + "!"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);

        String users = asAdmin().get("/api/users?limit=500").asString();
        org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> {
            String audit = asAdmin().get("/api/customers/audit?record_id=" + id).asString();
            assertTrue(audit.contains("set-password"));
            assertTrue(audit.contains("***"));
            for (String secret : List.of("$2a$", "$2b$", "$2y$", PASSWORD)) {
                assertTrue(!audit.contains(secret) && !users.contains(secret), secret);
            }
        });
    }
}
