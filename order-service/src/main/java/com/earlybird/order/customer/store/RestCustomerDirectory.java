package com.earlybird.order.customer.store;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.customer.app.CustomerDirectory;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.customer.domain.KnownCustomer.KnownAddress;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks customer-service over HTTP, on the caller's behalf, and waits two seconds at most. */
@ApplicationScoped
class RestCustomerDirectory implements CustomerDirectory {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CustomerServiceClient client;

    RestCustomerDirectory(@RestClient CustomerServiceClient client) {
        this.client = client;
    }

    @Override
    public Uni<Optional<KnownCustomer>> ask(String customerId, String bearerToken) {
        return client.customer(customerId, "Bearer " + bearerToken)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> Optional.of(read(answer)))
                .onFailure(RestCustomerDirectory::saysThereIsNone)
                .recoverWithItem(Optional.empty())
                .onFailure(e -> !(e instanceof Rejection))
                .transform(RestCustomerDirectory::away);
    }

    private static boolean saysThereIsNone(Throwable e) {
        return e instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 404;
    }

    private static Rejection away(Throwable e) {
        Log.warnf("customer-service does not answer: %s", e.getMessage());
        return Rejection.unavailable(
                "customer-service-away", "The customer cannot be looked up now; try again.");
    }

    /** Version 0: whatever the topic says later is newer. */
    private static KnownCustomer read(JsonNode answer) {
        List<KnownAddress> addresses = new ArrayList<>();
        for (JsonNode address : answer.path("addresses")) {
            String id = address.path("address_id").asText(address.path("id").asText());
            addresses.add(new KnownAddress(id, address.path("is_default").asBoolean()));
        }
        return new KnownCustomer(
                answer.path("id").asText(),
                answer.path("name").asText(),
                answer.path("phone").asText(null),
                answer.path("area").asText(),
                statuses(answer),
                addresses,
                0);
    }

    private static List<StatusChange> statuses(JsonNode answer) {
        List<StatusChange> statuses = new ArrayList<>();
        for (JsonNode change : answer.path("statuses")) {
            statuses.add(new StatusChange(
                    CustomerStatus.valueOf(change.path("status").asText()),
                    LocalDate.parse(change.path("from").asText())));
        }
        if (statuses.isEmpty()) {
            statuses.add(new StatusChange(
                    CustomerStatus.valueOf(answer.path("status").asText()), LocalDate.EPOCH));
        }
        return statuses;
    }
}
