package com.earlybird.order;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** Customers as customer-service tells of them. */
public final class Household {
    private Household() {}

    public static CustomerState state(String id, CustomerStatus status, String area, long version) {
        return new CustomerState(
                id,
                "UR-0100",
                "Asha",
                "+919876543210",
                null,
                "en",
                area,
                status,
                List.of(new StatusChange(status, Api.today().minusDays(90))),
                List.of(new Address(
                        "AD-1",
                        null,
                        "1 Hill Road",
                        null,
                        "Pune",
                        "MH",
                        "411045",
                        null,
                        null,
                        true)),
                null,
                null,
                null,
                null,
                0,
                version,
                Instant.now());
    }

    /** An active household of Baner, once the service has heard of it. */
    public static String known(Customers customers) {
        return known(customers, "Baner");
    }

    public static String known(Customers customers, String area) {
        String id = Api.newCustomer();
        tell(customers, state(id, CustomerStatus.ACTIVE, area, 1));
        return id;
    }

    /** Publishes it and waits until this version is known. */
    public static void tell(Customers customers, CustomerState state) {
        Events.publish(Topics.CUSTOMERS, state.customerId(), state);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> customers
                .find(state.customerId())
                .await()
                .atMost(Duration.ofSeconds(5))
                .filter(known -> known.stateVersion() >= state.version())
                .isPresent());
    }
}
