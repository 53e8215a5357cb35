package com.earlybird.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.testing.OpenApiDrift;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log, templates and settings, as staff and customers use them. */
@QuarkusTest
class ApiIT extends ServiceIT {
    private static final String LOG = "/api/notifications";
    private static final String TEMPLATES = "/api/notification-templates";
    private static final String SETTINGS = "/api/notification-settings/";

    private static String campaign(String name, String body) {
        return """
                {"name": "%s", "language": "en", "enabled": true, "body": "%s",
                 "parameters": ["name", "text"]}
                """.formatted(name, body);
    }

    @Test
    void a_customer_sees_the_own_log_and_nobody_else_s() {
        int mine = customer();
        int other = customer();
        tell(Samples.order(mine));
        tell(Samples.order(other));
        awaitStatus(orderMessage(mine), "SENT");
        awaitStatus(orderMessage(other), "SENT");
        String me = Tokens.customer(Samples.customerId(mine));

        as(me).get(LOG)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reference_id", equalTo(Samples.orderId(mine)))
                .body("items[0].text", containsString("Total: ₹500.00"));
        as(me).get(LOG + "?phone=" + digits(other)).then().body("items", hasSize(0));
        as(me).get(LOG + "?customer_id=" + Samples.customerId(other)).then().statusCode(404);
        as(me).get(LOG + "/" + orderMessage(mine)).then().statusCode(200);
        as(me).get(LOG + "/" + orderMessage(other)).then().statusCode(404);
        as(me).get(SETTINGS + Samples.customerId(other)).then().statusCode(404);
    }

    @Test
    void staff_find_messages_by_phone_reference_status_and_customer_newest_first() {
        int number = customer();
        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SENT");
        com.earlybird.testing.Events.publish(
                com.earlybird.contracts.Topics.ORDER_CANCELLED,
                Samples.customerId(number),
                Samples.cancelled(number));
        awaitStatus("ORDER_CANCELLED:" + Samples.orderId(number), "SENT");
        String support = Tokens.support();

        for (String query : new String[] {
            "?phone=%2B" + digits(number),
            "?phone=+" + digits(number),
            "?reference_id=" + Samples.orderId(number),
            "?customer_id=" + Samples.customerId(number) + "&status=SENT"
        }) {
            as(support)
                    .urlEncodingEnabled(false)
                    .get(LOG + query)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0].type", equalTo("ORDER_CANCELLED"))
                    .body("next_cursor", nullValue());
        }
        String page = LOG + "?limit=1&customer_id=" + Samples.customerId(number);
        String cursor = as(support).get(page).then().extract().path("next_cursor");
        as(support)
                .queryParam("cursor", cursor)
                .get(page)
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("ORDER_PLACED"))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=LOST", "?limit=0", "?limit=501", "?limit=many"})
    void a_query_that_means_nothing_is_malformed(String query) {
        admin().get(LOG + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void every_type_has_a_template_and_a_stored_one_overrides_it() {
        admin().get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("items", hasSize(MessageType.values().length));
        admin().get(TEMPLATES + "/CAMPAIGN")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("campaign"));

        admin().header("If-Match", "\"0\"")
                .body(campaign("fresh_offers", "Dear {{1}}, {{2}} Yours"))
                .put(TEMPLATES + "/CAMPAIGN")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        admin().get(TEMPLATES + "/CAMPAIGN").then().body("name", equalTo("fresh_offers"));
        admin().header("If-Match", "\"0\"")
                .body(campaign("older", "Dear {{1}}, {{2}} Yours"))
                .put(TEMPLATES + "/CAMPAIGN")
                .then()
                .statusCode(412);
        await().atMost(PATIENCE).untilAsserted(() -> admin().get(LOG + "/audit?record_id=CAMPAIGN")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("PUT_TEMPLATE"))
                .body("items[0].user_id", equalTo("UR-0001")));
    }

    @Test
    void a_template_that_cannot_be_filled_is_refused() {
        String unfilled = campaign("a", "Dear {{1}}");
        for (String wrong : new String[] {
            unfilled, campaign("A Name", "{{1}} {{2}}"), "{}", "", "{", "{\"nam\": 1}", "[]", "7"
        }) {
            admin().body(wrong)
                    .put(TEMPLATES + "/CAMPAIGN")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        admin().body(unfilled).put(TEMPLATES + "/HOROSCOPE").then().statusCode(404);
        admin().get(TEMPLATES + "/HOROSCOPE").then().statusCode(404);
    }

    @Test
    void a_customer_mutes_types_and_sees_it() {
        int number = customer();
        String me = Tokens.customer(Samples.customerId(number));
        String path = SETTINGS + Samples.customerId(number);
        as(me).get(path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("muted_types", hasSize(0));

        as(me).contentType("application/json")
                .body("{\"enabled\": true, \"muted_types\": [\"CAMPAIGN\"], \"language\": \"hi\"}")
                .put(path)
                .then()
                .statusCode(200);

        as(me).get(path)
                .then()
                .body("muted_types", hasItem("CAMPAIGN"))
                .body("language", equalTo("hi"));
        as(me).contentType("application/json")
                .body("{\"enabled\": true, \"muted_types\": [\"HOROSCOPE\"]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", notNullValue());
        admin().get(SETTINGS + "CU-20260105-999999").then().statusCode(404);
    }

    @Test
    void switched_off_the_service_logs_and_sends_nothing() {
        int number = customer();
        admin().body("{\"enabled\": false}").put(LOG + "/settings").then().statusCode(200);
        try {
            tell(Samples.order(number));
            awaitStatus(orderMessage(number), "SKIPPED");
            assertEquals(0, received(number).size());
        } finally {
            admin().body("{\"enabled\": true}").put(LOG + "/settings").then().statusCode(200);
        }
        admin().get(LOG + "/settings").then().body("enabled", equalTo(true));
    }

    @Test
    void each_path_is_for_its_roles() {
        String me = Tokens.customer(Samples.customerId(Samples.number()));
        for (String path : new String[] {TEMPLATES, LOG + "/settings", LOG + "/audit"}) {
            as(me).get(path).then().statusCode(403).contentType("application/problem+json");
            as(Tokens.support()).get(path).then().statusCode(403);
        }
        as(Tokens.deliveryBoy("DB-0001")).get(LOG).then().statusCode(403);
        for (String token : new String[] {Tokens.expired(), Tokens.forged(), "nonsense"}) {
            as(token).get(LOG).then().statusCode(401).contentType("application/problem+json");
        }
        given().get(LOG).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void the_checked_in_api_is_the_running_one() {
        OpenApiDrift.check(Path.of("openapi.yaml"));
    }
}
