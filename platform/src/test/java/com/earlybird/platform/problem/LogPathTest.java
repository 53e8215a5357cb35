package com.earlybird.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPathTest {
    @ParameterizedTest
    @CsvSource({
        "/shared-delivery/q1W_-x, /shared-delivery/***",
        "/api/shared-delivery-link/q1W_-x/mark-delivered, "
                + "/api/shared-delivery-link/***/mark-delivered",
        "/pay/BI-202601-0001.c2ln, /pay/***",
        "/api/shared-links/SL-20260112-0001, /api/shared-links/SL-20260112-0001",
        "/api/deliveries/DL-20260112-0001, /api/deliveries/DL-20260112-0001"
    })
    void a_token_in_the_path_is_not_logged(String path, String logged) {
        assertEquals(logged, LogPath.of(path));
    }
}
