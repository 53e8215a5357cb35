package com.earlybird.delivery.stop.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.DeliveryStatus;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopStateTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING DELIVERED, PENDING",
        "OUT_FOR_DELIVERY CANCELLED, PENDING",
        "DELIVERED NOT_DELIVERED, DELIVERED",
        "NOT_DELIVERED DELIVERED CANCELLED, DELIVERED",
        "NOT_DELIVERED CANCELLED, NOT_DELIVERED",
        "CANCELLED CANCELLED, CANCELLED",
    })
    void a_stop_is_as_far_as_its_deliveries(String deliveries, StopState expected) {
        assertEquals(
                expected,
                StopState.of(Arrays.stream(deliveries.split(" "))
                        .map(DeliveryStatus::valueOf)
                        .toList()));
    }
}
