package com.earlybird.runner.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.system.ServiceName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/auth/login, CUSTOMER",
        "/api/customers, CUSTOMER",
        "/.well-known/jwks.json, CUSTOMER",
        "/api/orders/OR-20260127-0001/cancel, ORDER",
        "/api/planning, ORDER",
        "/api/delivery-boys, DELIVERY",
        "/api/delivery-boy/mark-delivered, DELIVERY",
        "/api/shared-links, DELIVERY",
        "/shared-delivery/abc, DELIVERY",
        "/api/billing/monthly-view, BILLING",
        "/api/webhooks/payments, BILLING",
        "/api/webhooks/whatsapp, NOTIFICATION",
        "/api/notification-settings/CU-1, NOTIFICATION"
    })
    void each_path_belongs_to_its_owner(String path, ServiceName owner) {
        assertEquals(Optional.of(owner), ownerOf(path));
    }

    @ParameterizedTest
    @CsvSource({"/", "/api", "/api/ordersheet", "/api/webhooks", "/q/metrics", "/api/clock"})
    void a_path_that_is_nobodys_has_no_owner(String path) {
        assertEquals(Optional.empty(), ownerOf(path));
    }

    @Test
    void a_prefix_ends_at_a_segment() {
        assertEquals(Optional.of(ServiceName.DELIVERY), ownerOf("/api/delivery-boy"));
        assertEquals(Optional.empty(), ownerOf("/api/delivery-boyish"));
    }

    private static Optional<ServiceName> ownerOf(String path) {
        return Routes.of(path).map(Routes.Route::owner);
    }
}
