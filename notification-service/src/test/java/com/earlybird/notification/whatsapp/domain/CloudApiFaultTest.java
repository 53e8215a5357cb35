package com.earlybird.notification.whatsapp.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudApiFaultTest {
    @ParameterizedTest
    @CsvSource({
        "130429, 429, true",
        "80007, 400, true",
        "131056, 400, true",
        "131056, 0, true",
        "131016, 500, true",
        "0, 503, true",
        "0, 429, true",
        "131026, 400, false",
        "131026, 0, false",
        "100, 400, false",
        "190, 401, false",
        "132001, 404, false",
        "0, 404, false"
    })
    void throttling_and_outages_pass_and_wrong_requests_do_not(
            int code, int httpStatus, boolean passes) {
        assertEquals(passes, new CloudApiFault(code, "x", null).passes(httpStatus));
    }
}
