package com.earlybird.contracts.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Json;
import com.earlybird.contracts.Topics;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerStateTest {
    private final CustomerState lakshmi = Json.read(Topics.CUSTOMERS, "active");

    @ParameterizedTest
    @CsvSource({"2026-01-05, TRIAL", "2026-01-11, TRIAL", "2026-01-12, ACTIVE", "2030-01-01, ACTIVE"
    })
    void the_status_on_a_date_is_the_last_that_began_by_then(
            LocalDate date, CustomerStatus status) {
        assertEquals(Optional.of(status), lakshmi.statusOn(date));
    }

    @Test
    void there_is_no_status_before_the_first_one_begins() {
        assertEquals(Optional.empty(), lakshmi.statusOn(LocalDate.parse("2026-01-04")));
    }

    @Test
    void of_two_statuses_from_the_same_day_the_later_one_holds() {
        ObjectNode json = Json.example(Topics.CUSTOMERS, "active");
        ((ArrayNode) json.get("statuses"))
                .addObject()
                .put("status", "STOPPED")
                .put("from", "2026-01-12");

        CustomerState stopped = Json.read(Topics.CUSTOMERS, json);

        assertEquals(
                Optional.of(CustomerStatus.STOPPED),
                stopped.statusOn(LocalDate.parse("2026-01-12")));
    }

    @Test
    void statuses_out_of_order_are_refused() {
        ObjectNode json = Json.example(Topics.CUSTOMERS, "active");
        ((ArrayNode) json.get("statuses"))
                .addObject()
                .put("status", "PAUSED")
                .put("from", "2026-01-11");

        assertThrows(IllegalArgumentException.class, () -> Json.read(Topics.CUSTOMERS, json));
    }

    @Test
    void two_default_addresses_are_refused() {
        ObjectNode json = Json.example(Topics.CUSTOMERS, "active");
        ((ObjectNode) json.at("/addresses/1")).put("is_default", true);

        assertThrows(IllegalArgumentException.class, () -> Json.read(Topics.CUSTOMERS, json));
    }

    @Test
    void the_default_address_fits_on_one_line_of_a_sheet() {
        assertEquals(
                Optional.of("14 North Mada Street, First floor, Chennai 600004"),
                lakshmi.defaultAddress().map(Address::oneLine));
        assertEquals(
                "3 Kutchery Road, Chennai 600004", lakshmi.addresses().get(1).oneLine());
    }

    @Test
    void a_customer_without_addresses_has_no_default() {
        assertEquals(Optional.empty(), Json.read(Topics.CUSTOMERS, "trial").defaultAddress());
    }
}
