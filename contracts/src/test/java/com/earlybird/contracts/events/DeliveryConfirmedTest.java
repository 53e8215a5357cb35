package com.earlybird.contracts.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Json;
import com.earlybird.contracts.Topics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryConfirmedTest {
    @ParameterizedTest
    @CsvSource({
        "full, 3400, 3400",
        "partial, 17300, 17300",
        "correction, 27800, 10500",
        "not-delivered, 0, 0",
        "one-time, 50000, 50000"
    })
    void a_revision_says_what_it_costs_and_what_it_adds(String name, long amount, long difference) {
        DeliveryConfirmed confirmed = Json.read(Topics.DELIVERY_CONFIRMED, name);

        assertEquals(amount, confirmed.amountPaise());
        assertEquals(difference, confirmed.differencePaise());
    }

    @Test
    void a_correction_downwards_takes_money_back() {
        ObjectNode json = Json.example(Topics.DELIVERY_CONFIRMED, "correction");
        ((ObjectNode) json.at("/items/1")).put("delivered_qty", 0);
        json.put("delivery_type", "PARTIAL");

        assertEquals(-10_500, Json.read(Topics.DELIVERY_CONFIRMED, json).differencePaise());
    }

    @Test
    void the_differences_of_all_revisions_add_up_to_the_last_amount() {
        DeliveryConfirmed first = Json.read(Topics.DELIVERY_CONFIRMED, "partial");
        DeliveryConfirmed second = Json.read(Topics.DELIVERY_CONFIRMED, "correction");

        assertEquals(second.amountPaise(), first.differencePaise() + second.differencePaise());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full | /items/0/delivered_qty | 2 | delivered_qty is at most ordered_qty",
                "correction | /items/0/previous_qty | 3 | previous_qty is at most ordered_qty",
                "full | /items/0/previous_qty | 1 | previous_qty is 0 in revision 1",
                "full | /status | \"NOT_DELIVERED\" | status is what the quantities say",
                "full | /delivery_type | \"PARTIAL\" | delivery_type is what the quantities say",
                "partial | /items/1/product_id | \"PR-0001\" | items names each product once",
                "full | /items | [] | items holds at least one",
                "full | /items/0/delivered_qty | 0.0001 | delivered_qty is from 0 to 10000",
            })
    void a_confirmation_that_contradicts_itself_is_refused(
            String name, String path, String value, String rule) {
        ObjectNode json = Json.example(Topics.DELIVERY_CONFIRMED, name);
        int cut = path.lastIndexOf('/');
        ((ObjectNode) json.at(path.substring(0, cut)))
                .set(path.substring(cut + 1), Json.tree(value));

        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Json.read(Topics.DELIVERY_CONFIRMED, json))
                .getMessage();
        assertTrue(message.contains(rule), message);
    }

    @Test
    void more_than_a_hundred_items_are_refused() {
        ObjectNode json = Json.example(Topics.DELIVERY_CONFIRMED, "full");
        ArrayNode items = (ArrayNode) json.get("items");
        for (int i = 2; i <= 101; i++) {
            items.add(((ObjectNode) items.get(0).deepCopy())
                    .put("product_id", "PR-%04d".formatted(i)));
        }

        assertThrows(
                IllegalArgumentException.class, () -> Json.read(Topics.DELIVERY_CONFIRMED, json));
        assertEquals(1, Json.errors(Topics.DELIVERY_CONFIRMED, json).size());
    }

    @Test
    void the_items_cannot_be_changed_afterwards() {
        List<ConfirmedItem> items = Json.read(Topics.DELIVERY_CONFIRMED, "full").items();

        assertThrows(UnsupportedOperationException.class, items::clear);
    }

    @Test
    void quantities_written_differently_are_the_same_fact() {
        ObjectNode json = Json.example(Topics.DELIVERY_CONFIRMED, "full");
        ((ObjectNode) json.at("/items/0")).set("delivered_qty", Json.tree("1.000"));

        assertEquals(
                Json.read(Topics.DELIVERY_CONFIRMED, "full"),
                Json.read(Topics.DELIVERY_CONFIRMED, json));
    }
}
