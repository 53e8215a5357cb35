package com.earlybird.platform.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/orders, /api/orders",
        "/api/orders/OR-20260127-0001, /api/orders",
        "/api/shared-delivery-link/secret/mark-delivered, /api/shared-delivery-link",
        "/shared-delivery/secret, /shared-delivery",
        "/pay/secret/status, /pay"
    })
    void of_a_path_only_what_names_the_resource_is_shown(String path, String shown) {
        assertEquals(shown, PublicPath.of(path));
    }

    @ParameterizedTest
    @CsvSource({
        "http://billing:8084/api/billing/bills/BI-1?phone=%2B9198, http://billing/api/billing",
        "https://user:word@graph.example/v23.0/1234/messages, https://graph.example/v23.0",
        "not a url, ''"
    })
    void of_an_address_neither_query_nor_login_is_shown(String url, String shown) {
        assertEquals(shown, PublicPath.ofUrl(url));
    }
}
