package com.earlybird.delivery;

import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class PlanningIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();

    @Test
    void plans_heard_three_times_and_shuffled_end_in_the_same_state() {
        String customer = customerOf(boy);
        Random random = new Random(11);
        for (int round = 0; round < 3; round++) {
            String order = newOrder();
            List<DeliveryScheduled> plans = new ArrayList<>();
            for (int times = 0; times < 3; times++) {
                plans.add(version(order, customer, ScheduleAction.SCHEDULE, 1, "1"));
                plans.add(version(order, customer, ScheduleAction.CANCEL, 2, null));
                plans.add(version(order, customer, ScheduleAction.SCHEDULE, 3, "4"));
            }
            Collections.shuffle(plans, random);
            Events.publishAll(Topics.DELIVERY_SCHEDULED, customer, plans);
            planned(plan(newOrder(), customer, today, Shift.EVENING, milk("1")));

            await().atMost(Street.PATIENCE)
                    .untilAsserted(() -> get(Tokens.admin(), "/api/deliveries?order_id=" + order)
                            .body("items", hasSize(1))
                            .body("items[0].status", equalTo("PENDING"))
                            .body("items[0].items[0].ordered_qty", equalTo(4)));
        }
    }

    @Test
    void a_plan_heard_again_keeps_its_delivery_id_and_its_confirmation() {
        String customer = customerOf(boy);
        String order = newOrder();
        DeliveryScheduled plan = plan(order, customer, today, Shift.MORNING, milk("1"));
        String id = planned(plan);
        Street.markDelivered(
                        Tokens.admin(),
                        Map.of("customer_id", customer, "delivery_date", today.toString()))
                .statusCode(200);

        Street.tell(plan);
        Street.tell(version(order, customer, ScheduleAction.CANCEL, 2, null));
        planned(plan(newOrder(), customer, today, Shift.EVENING, milk("1")));

        assertEquals(id, Street.deliveryId(order, today));
        get(Tokens.admin(), "/api/deliveries/" + id)
                .body("status", equalTo("DELIVERED"))
                .body("revision", equalTo(1));
    }

    @Test
    void many_plans_at_once_have_ids_of_their_own() {
        String customer = customerOf(boy);
        List<DeliveryScheduled> plans = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            plans.add(
                    plan(newOrder(), customer, today.plusDays(day % 20), Shift.MORNING, milk("1")));
        }
        Events.publishAll(Topics.DELIVERY_SCHEDULED, customer, plans);

        List<String> ids = await().atMost(Street.PATIENCE)
                .until(
                        () -> get(
                                        Tokens.admin(),
                                        "/api/deliveries?limit=500&customer_id=" + customer)
                                .extract()
                                .jsonPath()
                                .getList("items.id"),
                        found -> found.size() == 40);
        assertEquals(40, ids.stream().distinct().count());
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_blocks_nobody() {
        String customer = customerOf(boy);
        String poison = "{\"order_id\":\"OR-20260110-0001\",\"items\":\"none\"}";
        Events.publishRaw(Topics.DELIVERY_SCHEDULED, customer, poison);

        planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));

        assertEquals(
                List.of(poison),
                Events.awaitDead(Topics.DELIVERY_SCHEDULED, customer, 1, Street.PATIENCE));
    }

    private DeliveryScheduled version(
            String order, String customer, ScheduleAction action, long version, String qty) {
        return qty == null
                ? plan(order, customer, today, Shift.MORNING, action, version)
                : plan(order, customer, today, Shift.MORNING, action, version, milk(qty));
    }
}
