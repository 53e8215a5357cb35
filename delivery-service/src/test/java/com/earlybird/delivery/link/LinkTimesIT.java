package com.earlybird.delivery.link;

import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static com.earlybird.delivery.link.Links.body;
import static com.earlybird.delivery.link.Links.made;
import static com.earlybird.delivery.link.Links.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.Street;
import com.earlybird.delivery.link.domain.PinLock;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.testing.EarlyBirdServers;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link allows for a while only. What was done is made older in the store, not waited for. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class LinkTimesIT {
    private static final Duration MARGIN = Duration.ofSeconds(1);

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private String customer;
    private Map<String, Object> delivered;

    @BeforeEach
    void a_run_of_one_stop() {
        Street.tellStaff(boy, "Ravi", true, 1);
        customer = customerOf(boy);
        String id = planned(plan(newOrder(), customer, today, Shift.MORNING, milk("2")));
        Street.awaitOnRun(boy, id);
        Links.awaitBoy(boy);
        delivered = body("customer_id", customer, "delivery_type", "full");
    }

    @Test
    void what_was_said_by_link_can_be_taken_back_by_it_at_once() {
        String token = made("delivery_boy_id", boy, "date", today).getString("token");
        say(token, "mark-delivered", delivered).statusCode(200);

        say(token, "undo", body("customer_id", customer))
                .statusCode(200)
                .body("deliveries.status", contains("OUT_FOR_DELIVERY"));

        say(token, "mark-not-delivered", body("customer_id", customer, "reason", "NOT_HOME"))
                .statusCode(200)
                .body("deliveries.status", contains("NOT_DELIVERED"));
    }

    @Test
    void what_was_said_by_link_stands_after_a_minute() {
        String token = made("delivery_boy_id", boy, "date", today).getString("token");
        say(token, "mark-delivered", delivered).statusCode(200);
        set(
                "stops",
                customer + ":" + today + ":MORNING",
                "deliveries.0.revisions.0.confirmed_at",
                Instant.now().minus(Duration.ofMinutes(1)).minus(MARGIN));

        say(token, "undo", body("customer_id", customer))
                .statusCode(422)
                .body("type", equalTo(type("undo-too-late")));
    }

    @Test
    void another_link_takes_nothing_back() {
        String token = made("delivery_boy_id", boy, "date", today).getString("token");
        String another = made("delivery_boy_id", boy, "date", today).getString("token");
        say(token, "mark-delivered", delivered).statusCode(200);

        say(another, "undo", body("customer_id", customer))
                .statusCode(409)
                .body("type", equalTo(type("nothing-to-undo")));
    }

    @Test
    void a_link_locked_by_wrong_pins_opens_again_after_a_quarter_of_an_hour() {
        JsonPath link = made("delivery_boy_id", boy, "date", today, "pin", "4711");
        String token = link.getString("token");
        for (int i = 0; i < PinLock.TRIES; i++) {
            say(token, "run", body("pin", "0000")).statusCode(403);
        }
        triedAgo(link, PinLock.LENGTH.minusMinutes(1));
        say(token, "run", body("pin", "4711"))
                .statusCode(429)
                .body("type", equalTo(type("pin-locked")));

        triedAgo(link, PinLock.LENGTH.plus(MARGIN));

        say(token, "run", body("pin", "4711")).statusCode(200);
        say(token, "run", body("pin", "0000")).statusCode(403);
    }

    private void triedAgo(JsonPath link, Duration ago) {
        set("shared_links", link.getString("id"), "pin.tried_at", Instant.now().minus(ago));
    }

    private void set(String collection, String id, String field, Instant value) {
        long changed = mongo.getDatabase(database)
                .getCollection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, JsonManner.text(value)))
                .await()
                .atMost(Street.PATIENCE)
                .getModifiedCount();
        assertEquals(1, changed);
    }
}
