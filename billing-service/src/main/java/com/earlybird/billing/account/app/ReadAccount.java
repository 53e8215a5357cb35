package com.earlybird.billing.account.app;

import com.earlybird.billing.account.domain.AccountAt;
import com.earlybird.billing.account.domain.Statement;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/** One customer's account. */
@ApplicationScoped
public class ReadAccount {
    private final Pages pages;
    private final Customers customers;
    private final BusinessClock clock;

    ReadAccount(Pages pages, Customers customers, BusinessClock clock) {
        this.pages = pages;
        this.customers = customers;
        this.clock = clock;
    }

    /** All pages without entries; not found where nothing at all is known of the customer. */
    public Uni<CustomerAccount> account(String customerId) {
        return pages.headersOf(customerId).flatMap(headers -> {
            CustomerAccount account =
                    new CustomerAccount(headers.stream().map(Stored::value).toList());
            if (!headers.isEmpty()) {
                return Uni.createFrom().item(account);
            }
            return customers.find(List.of(customerId)).map(found -> {
                if (found.isEmpty()) {
                    throw Rejection.notFound("account", customerId);
                }
                return account;
            });
        });
    }

    /** How it stood at the end of that day. */
    public Uni<AccountAt> at(String customerId, LocalDate at) {
        return account(customerId)
                .chain(() -> pages.wholeOf(customerId))
                .map(all ->
                        AccountAt.of(all.stream().map(Stored::value).toList(), at, clock.zone()));
    }

    public Uni<Statement> statement(String customerId, LocalDate from, LocalDate to) {
        return account(customerId)
                .chain(() -> pages.wholeOf(customerId))
                .map(all -> Statement.of(all.stream().map(Stored::value).toList(), from, to));
    }
}
