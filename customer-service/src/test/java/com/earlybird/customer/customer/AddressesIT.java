package com.earlybird.customer.customer;

import static com.earlybird.customer.Api.PASSWORD;
import static com.earlybird.customer.Api.address;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.newCustomer;
import static com.earlybird.customer.Api.newPhone;
import static com.earlybird.customer.Api.tokenOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.customer.CustomerServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class AddressesIT {
    private final String phone = newPhone();
    private String customerId;
    private String homeId;

    @BeforeEach
    void a_customer_with_a_home() {
        customerId = newCustomer(phone);
        homeId = asAdmin()
                .get("/api/customers/" + customerId)
                .then()
                .extract()
                .path("addresses[0].id");
    }

    @Test
    void a_customer_keeps_several_addresses_of_which_one_is_the_default() {
        String token = tokenOf(phone, PASSWORD);
        Map<String, Object> shop = address();
        shop.put("label", "Shop");
        shop.put("is_default", true);
        shop.put("latitude", 13.03391234567);
        shop.put("longitude", 80.2698);

        String shopId = as(token)
                .body(shop)
                .post("/api/customers/" + customerId + "/addresses")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/addresses/AD-"))
                .extract()
                .path("id");

        as(token)
                .get("/api/customers/" + customerId + "/addresses")
                .then()
                .statusCode(200)
                .body("items.id", contains(homeId, shopId))
                .body("items.is_default", contains(false, true));
        CustomerState state = Events.await(
                Topics.CUSTOMERS,
                s -> s.customerId().equals(customerId) && s.version() == 2,
                Duration.ofSeconds(20));
        assertEquals(shopId, state.defaultAddress().orElseThrow().addressId());
        assertEquals(
                "13.0339123", state.defaultAddress().orElseThrow().latitude().toPlainString());
    }

    @Test
    void an_address_is_changed_by_its_own_id() {
        as(tokenOf(phone, PASSWORD))
                .body(Map.of("address_line1", "3 Kutchery Road", "label", ""))
                .patch("/api/addresses/" + homeId)
                .then()
                .statusCode(200)
                .body("address_line1", equalTo("3 Kutchery Road"))
                .body("city", equalTo("Chennai"))
                .body("is_default", equalTo(true));

        asAdmin()
                .body(Map.of("is_default", false))
                .patch("/api/addresses/" + homeId)
                .then()
                .statusCode(422)
                .body("type", endsWith("default-address-needed"));
    }

    @Test
    void the_last_address_is_not_removed() {
        asAdmin()
                .delete("/api/addresses/" + homeId)
                .then()
                .statusCode(422)
                .body("type", endsWith("last-address"));
        String shopId = add(address());

        asAdmin().delete("/api/addresses/" + homeId).then().statusCode(204);

        asAdmin().get("/api/addresses/" + homeId).then().statusCode(404);
        asAdmin()
                .get("/api/addresses/" + shopId)
                .then()
                .statusCode(200)
                .body("is_default", equalTo(true));
    }

    @Test
    void an_address_of_somebody_else_is_not_there() {
        String stranger = newPhone();
        newCustomer(stranger);
        String token = tokenOf(stranger, PASSWORD);

        as(token).get("/api/addresses/" + homeId).then().statusCode(404);
        as(token)
                .body(Map.of("city", "X"))
                .patch("/api/addresses/" + homeId)
                .then()
                .statusCode(404);
        as(token).delete("/api/addresses/" + homeId).then().statusCode(404);
    }

    @Test
    void an_address_posted_twice_under_one_key_is_there_once() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            asAdmin()
                    .header("Idempotency-Key", key)
                    .body(address())
                    .post("/api/customers/" + customerId + "/addresses")
                    .then()
                    .statusCode(201);
        }

        asAdmin()
                .get("/api/customers/" + customerId + "/addresses")
                .then()
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "address_line1 | null | address_line1",
                "address_line1 | \"\" | address_line1",
                "city | null | city",
                "state | null | state",
                "pincode | null | pincode",
                "pincode | \"012345\" | pincode",
                "pincode | \"60000\" | pincode",
                "pincode | \"6000042\" | pincode",
                "pincode | 600004 | pincode",
                "latitude | 12.5 | longitude",
                "longitude | 80.1 | latitude",
                "latitude | 91 | latitude",
                "longitude | -180.5 | longitude",
                "latitude | 1e-999999 | latitude",
                "latitude | \"north\" | latitude",
                "label | [\"Home\"] | label",
                "is_default | \"yes\" | is_default",
                "floor | 3 | floor"
            })
    void an_address_that_is_not_in_order_is_refused(String name, String json, String field) {
        Map<String, Object> body = address();
        body.remove(name);
        String others = body.entrySet().stream()
                .map(entry -> "\"%s\":\"%s\",".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());

        asAdmin()
                .body("{" + others + "\"" + name + "\":" + json + "}")
                .post("/api/customers/" + customerId + "/addresses")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private String add(Map<String, Object> body) {
        return asAdmin()
                .body(body)
                .post("/api/customers/" + customerId + "/addresses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
