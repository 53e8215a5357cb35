package com.earlybird.runner.gateway;

import static com.earlybird.runner.system.ServiceName.BILLING;
import static com.earlybird.runner.system.ServiceName.CUSTOMER;
import static com.earlybird.runner.system.ServiceName.DELIVERY;
import static com.earlybird.runner.system.ServiceName.NOTIFICATION;
import static com.earlybird.runner.system.ServiceName.ORDER;

import com.earlybird.runner.system.ServiceName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which service a path belongs to (api.md, "Paths, by owner"). The longest prefix decides. */
final class Routes {
    private record Route(String prefix, ServiceName owner) {
        // Whole segments: /api/orders owns /api/orders/7 and not /api/ordersheet.
        boolean holds(String path) {
            return path.startsWith(prefix)
                    && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    private static final List<Route> ALL = Stream.of(
                    owned(
                            CUSTOMER,
                            "/api/auth",
                            "/api/me",
                            "/api/users",
                            "/api/customers",
                            "/api/addresses",
                            "/api/support-tickets",
                            "/api/campaigns",
                            "/api/analytics-events",
                            "/.well-known"),
                    owned(
                            ORDER,
                            "/api/products",
                            "/api/categories",
                            "/api/price-agreements",
                            "/api/orders",
                            "/api/subscriptions",
                            "/api/change-requests",
                            "/api/planning",
                            "/api/holds",
                            "/api/suppliers",
                            "/api/procurement"),
                    owned(
                            DELIVERY,
                            "/api/delivery-boys",
                            "/api/delivery-boy",
                            "/api/deliveries",
                            "/api/runs",
                            "/api/overrides",
                            "/api/shared-links",
                            "/api/shared-delivery-link",
                            "/shared-delivery"),
                    owned(
                            BILLING,
                            "/api/billing",
                            "/api/payments",
                            "/api/wallets",
                            "/api/webhooks/payments"),
                    owned(
                            NOTIFICATION,
                            "/api/notifications",
                            "/api/notification-templates",
                            "/api/notification-settings",
                            "/api/webhooks/whatsapp"))
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt((Route r) -> r.prefix().length()).reversed())
            .toList();

    private Routes() {}

    /** The owner of the path; empty when it is nobody's. */
    static Optional<ServiceName> ownerOf(String path) {
        return ALL.stream().filter(route -> route.holds(path)).map(Route::owner).findFirst();
    }

    private static List<Route> owned(ServiceName owner, String... prefixes) {
        return Stream.of(prefixes).map(prefix -> new Route(prefix, owner)).toList();
    }
}
