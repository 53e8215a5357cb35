package com.earlybird.billing.customer.app;

import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whom money can be taken from, given to, or be written to about. */
@ApplicationScoped
public class KnownCustomers {
    private final Customers customers;
    private final Pages pages;

    KnownCustomers(Customers customers, Pages pages) {
        this.customers = customers;
        this.pages = pages;
    }

    /**
     * One of whom there are entries is known, even if the topic has not told of them yet.
     *
     * @throws Rejection {@code customer-unknown}
     */
    public Uni<Void> mustKnow(String customerId) {
        return find(customerId)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : pages.headersOf(customerId).map(account -> {
                            if (account.isEmpty()) {
                                throw Rejection.refused(
                                        "customer-unknown",
                                        "There is no customer " + customerId + ".");
                            }
                            return null;
                        }));
    }

    public Uni<Optional<BilledCustomer>> find(String customerId) {
        return customers
                .find(List.of(customerId))
                .map(found -> Optional.ofNullable(found.get(customerId)));
    }

    /** The message, where the customer is known and has a phone. */
    public Uni<List<Fact<?>>> message(
            String customerId, Function<BilledCustomer, List<Fact<?>>> message) {
        return find(customerId).map(found -> found.map(message).orElse(List.of()));
    }
}
