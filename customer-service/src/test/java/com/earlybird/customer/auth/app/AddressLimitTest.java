package com.earlybird.customer.auth.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private final AddressLimit limit = new AddressLimit(3);

    @Test
    void an_address_with_too_many_wrong_tries_is_slowed() {
        for (int i = 0; i < 3; i++) {
            limit.mustHaveTriesLeft("203.0.113.7");
            limit.countWrongTry("203.0.113.7");
        }

        Rejection refused =
                assertThrows(Rejection.class, () -> limit.mustHaveTriesLeft("203.0.113.7"));

        assertEquals("too-many", refused.code());
        assertDoesNotThrow(() -> limit.mustHaveTriesLeft("203.0.113.8"));
    }
}
