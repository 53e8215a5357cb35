package com.earlybird.customer.customer;

import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.customer;
import static com.earlybird.customer.Api.newPhone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.customer.CustomerServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class CustomerSearchIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    @Test
    void part_of_a_name_is_enough_in_any_case() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String id = create(Map.of("name", "Ananda " + word + " Bhavan"));

        search("ANDA " + word.toUpperCase() + " bh").body("items.id", contains(id));
    }

    @Test
    void part_of_a_phone_or_an_id_is_enough() {
        String phone = newPhone();
        String id = create(Map.of("phone", phone));

        search(phone.substring(8)).body("items.id", hasItem(id));
        search(id.substring(4)).body("items.id", hasItem(id));
    }

    @Test
    void a_whole_phone_in_any_spelling_or_a_whole_id_finds_the_one() {
        String phone = newPhone();
        String id = create(Map.of("phone", phone));

        search(phone).body("items.id", contains(id));
        search("0" + phone.substring(3)).body("items.id", contains(id));
        search(id).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(", "[a-z]", "\\", "^Lak", "$where", "\\Q"})
    void what_means_something_in_a_pattern_is_searched_for_as_it_is(String text) {
        search(text).body("items", empty());
    }

    @Test
    void customers_are_found_by_area_and_todays_status() {
        String area = "Area " + UUID.randomUUID().toString().substring(0, 8);
        String active = create(Map.of("area", area));
        String paused = create(Map.of("area", area));
        String later = create(Map.of("area", area));
        String trial = create(
                Map.of("area", area, "trial_start_date", TODAY.plusDays(5).toString()));
        status(paused, TODAY);
        status(later, TODAY.plusDays(1));

        list(area, "ACTIVE").body("items.id", contains(active, later));
        list(area, "PAUSED").body("items.id", contains(paused));
        list(area, "TRIAL").body("items.id", contains(trial));
        list(area, "STOPPED").body("items", empty());
    }

    @Test
    void a_long_list_comes_in_pages_without_gap_or_overlap() {
        String area = "Area " + UUID.randomUUID().toString().substring(0, 8);
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(create(Map.of("area", area)));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = asAdmin()
                    .queryParam("area", area)
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/customers")
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next_cursor");
            page.header("Link", cursor == null ? nullValue() : containsString("rel=\"next\""));
        } while (cursor != null);

        assertEquals(created, seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=many", "status=HAPPY"})
    void a_query_that_is_not_in_order_is_refused(String query) {
        asAdmin().get("/api/customers?" + query).then().statusCode(400);
    }

    private static ValidatableResponse search(String text) {
        return asAdmin()
                .queryParam("search", text)
                .get("/api/customers")
                .then()
                .statusCode(200)
                .body("next_cursor", nullValue());
    }

    private static ValidatableResponse list(String area, String status) {
        return asAdmin()
                .queryParam("area", area)
                .queryParam("status", status)
                .get("/api/customers")
                .then()
                .statusCode(200);
    }

    private static void status(String id, LocalDate from) {
        asAdmin()
                .body(Map.of("status", "PAUSED", "reason", "away", "from", from.toString()))
                .post("/api/customers/" + id + "/status")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private static String create(Map<String, Object> more) {
        Map<String, Object> body = customer(newPhone());
        body.remove("password");
        body.putAll(more);
        return asAdmin()
                .body(body)
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
