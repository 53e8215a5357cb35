package com.earlybird.contracts.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Json;
import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherEventsTest {
    @Test
    void a_planned_delivery_is_known_by_its_order_date_and_shift() {
        String planned = Json.read(Topics.DELIVERY_SCHEDULED, "schedule").naturalKey();
        String calledOff = Json.read(Topics.DELIVERY_SCHEDULED, "cancel").naturalKey();

        assertEquals("SU-20260105-0001:2026-01-12:MORNING", planned);
        assertEquals(planned, calledOff);
    }

    @ParameterizedTest
    @CsvSource({
        "bill-issued, owing, closing_balance_paise, 115700",
        "bill-issued, owing, charges_paise, 95700",
        "bill-issued, owing, one_time_total_paise, 27900",
        "bill-issued, in-credit, amount_due_paise, -19750",
        "order-placed, two-products, total_paise, 27900",
        "payment-received, cash, amount_paise, 0",
        "bill-overdue, partly-paid, amount_due_paise, 0",
        "products, milk, version, -1",
    })
    void numbers_that_do_not_add_up_are_refused(
            String topicName, String exampleName, String field, long wrong) {
        Topic<?> topic = Topics.byName(topicName);
        ObjectNode json = Json.example(topic, exampleName).put(field, wrong);

        assertThrows(IllegalArgumentException.class, () -> Json.read(topic, json));
    }

    @Test
    void a_line_of_an_order_costs_quantity_times_price() {
        ObjectNode json = Json.example(Topics.ORDER_PLACED, "two-products");
        ((ObjectNode) json.at("/items/0")).put("amount_paise", 6_801);
        json.put("total_paise", 27_801);

        assertThrows(IllegalArgumentException.class, () -> Json.read(Topics.ORDER_PLACED, json));
    }

    @Test
    void a_change_of_a_subscription_does_not_end_before_it_begins() {
        ObjectNode json = Json.example(Topics.SUBSCRIPTION_CHANGED, "paused");
        json.put("effective_to", "2026-01-19");

        assertThrows(
                IllegalArgumentException.class, () -> Json.read(Topics.SUBSCRIPTION_CHANGED, json));
    }

    @Test
    void a_one_time_code_never_reaches_a_log() {
        NotificationRequested requested = Json.read(Topics.NOTIFICATION_REQUESTED, "one-time-code");

        String logged = requested.toString();

        assertTrue(logged.contains(requested.requestId()));
        assertFalse(logged.contains(requested.parameters().get("code")));
        assertFalse(logged.contains(requested.phone()));
    }
}
