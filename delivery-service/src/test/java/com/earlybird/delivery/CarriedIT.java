package com.earlybird.delivery;

import static com.earlybird.delivery.Street.awaitOnRun;
import static com.earlybird.delivery.Street.customer;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newCustomer;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.put;
import static com.earlybird.delivery.Street.sheet;
import static com.earlybird.delivery.Street.tell;
import static com.earlybird.delivery.Street.tellStaff;
import static com.earlybird.delivery.Street.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.delivery.link.Links;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is listed and counted as whose, where a part of it goes another way. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class CarriedIT {
    private final LocalDate day = today();
    private final String list = "/api/deliveries?date=" + day;
    private final String boy = newBoy();
    private final String other = newBoy();

    @BeforeEach
    void two_delivery_boys() {
        for (String one : new String[] {boy, other}) {
            tellStaff(one, "Boy " + one, true, 1);
            Links.awaitBoy(one);
        }
    }

    @Test
    void an_order_sent_with_another_is_listed_and_counted_where_it_is_carried() {
        String customer = customerOf(boy);
        String stays = onRun(newOrder(), customer);
        String together = newOrder();
        String sent = onRun(together, customer);
        String alone = newOrder();
        String sentAlone = onRun(alone, customerOf(boy));

        sendWithOther("order_id", together);
        sendWithOther("order_id", alone);

        get(Tokens.deliveryBoy(boy), list).body("items.id", contains(stays));
        get(Tokens.deliveryBoy(other), list).body("items.id", containsInAnyOrder(sent, sentAlone));
        get(Tokens.deliveryBoy(boy), list + "&order_id=" + alone).body("items", empty());
        get(Tokens.admin(), "/api/runs?shift=MORNING&date=" + day)
                .body(stopsOf(boy), equalTo(1))
                .body(stopsOf(other), equalTo(2));
    }

    @Test
    void a_list_goes_on_past_what_another_carries() {
        String gone = newOrder();
        onRun(newOrder(), customerOf(boy));
        onRun(gone, customerOf(boy));
        onRun(newOrder(), customerOf(boy));
        sendWithOther("order_id", gone);

        String next = get(Tokens.deliveryBoy(boy), list + "&status=PENDING&limit=1")
                .body("next_cursor", notNullValue())
                .extract()
                .path("next_cursor");
        get(Tokens.deliveryBoy(boy), list + "&status=PENDING&limit=1&cursor=" + next)
                .body("items.status", contains("PENDING"))
                .body("next_cursor", nullValue());
    }

    @Test
    void a_whole_area_goes_with_another_and_no_other_area_does() {
        String here = "Besant Nagar " + boy;
        String there = "Adyar " + boy;
        onRun(newOrder(), customerIn(here));
        onRun(newOrder(), customerIn(there));

        sendWithOther("area", here);
        awaitOnRun(other, ordered(newOrder(), customerIn(here)));

        sheet(other, day, Shift.MORNING).body("stops.area", contains(here, here));
        sheet(boy, day, Shift.MORNING).body("stops.area", contains(there));
    }

    private String onRun(String order, String customer) {
        String delivery = ordered(order, customer);
        awaitOnRun(boy, delivery);
        return delivery;
    }

    private String ordered(String order, String customer) {
        return planned(plan(order, customer, day, Shift.MORNING, milk("1"), paneer("0.5")));
    }

    private void sendWithOther(String what, String id) {
        put(
                        Tokens.admin(),
                        "/api/overrides",
                        Map.of("date", day.toString(), what, id, "delivery_boy_id", other))
                .statusCode(200);
    }

    private String customerIn(String area) {
        String id = newCustomer();
        CustomerState known = customer(id, boy, "House of " + id, 1);
        tell(new CustomerState(
                id,
                known.userId(),
                known.name(),
                known.phone(),
                null,
                known.language(),
                area,
                known.status(),
                known.statuses(),
                known.addresses(),
                boy,
                null,
                null,
                null,
                0,
                known.version(),
                known.updatedAt()));
        return id;
    }

    private static String stopsOf(String boyId) {
        return "items.find { it.delivery_boy_id == '" + boyId + "' }.stops";
    }
}
