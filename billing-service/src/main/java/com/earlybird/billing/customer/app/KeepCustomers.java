package com.earlybird.billing.customer.app;

import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what is told of customers, and posts each opening balance once. The topic tells the balance
 * again with every change; its key is the customer, and the month it is posted from is fixed when
 * the customer is first heard of, so all but the first posting find it done. A balance that is
 * changed after it was posted is corrected with a credit note or a payment, not here.
 */
@ApplicationScoped
public class KeepCustomers {
    private final Customers customers;
    private final PostEntries ledger;
    private final BusinessClock clock;

    KeepCustomers(Customers customers, PostEntries ledger, BusinessClock clock) {
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Uni<Void> handle(List<Event<CustomerState>> events) {
        Map<String, CustomerState> latest = new HashMap<>();
        events.forEach(event -> latest.merge(
                event.data().customerId(),
                event.data(),
                (a, b) -> b.version() > a.version() ? b : a));
        List<String> owing = latest.values().stream()
                .filter(state -> state.openingBalancePaise() != 0)
                .map(CustomerState::customerId)
                .toList();
        return customers
                .keep(latest.values(), YearMonth.from(clock.today()))
                .chain(() -> customers.find(owing))
                .flatMap(kept -> ledger.all(kept.values().stream()
                        .filter(customer -> customer.openingBalancePaise() != 0)
                        .map(this::opening)
                        .toList()));
    }

    private Posting opening(BilledCustomer customer) {
        String key = "opening:" + customer.id();
        Entry.Cause cause = new Entry.Cause(
                key,
                EntryKind.OPENING_BALANCE,
                customer.openingMonth().atDay(1),
                clock.now(),
                null);
        Entry entry = Entry.of(
                cause, LedgerAccount.OPENING_BALANCE, customer.openingBalancePaise(), null);
        return new Posting(customer.id(), customer.openingMonth(), key, List.of(entry));
    }
}
