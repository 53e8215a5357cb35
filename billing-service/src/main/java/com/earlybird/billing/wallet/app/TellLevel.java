package com.earlybird.billing.wallet.app;

import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.settings.BillingSettings;
import com.earlybird.billing.settings.Settings;
import com.earlybird.billing.wallet.domain.LevelPolicy;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.WalletLevel;
import com.earlybird.contracts.events.WalletLevel.Level;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how far wallets go, each time that changes: to order-service, and to the customer. */
@ApplicationScoped
public class TellLevel {
    private final Wallets wallets;
    private final WalletBooks books;
    private final Settings settings;
    private final KnownCustomers customers;
    private final BusinessClock clock;

    TellLevel(
            Wallets wallets,
            WalletBooks books,
            Settings settings,
            KnownCustomers customers,
            BusinessClock clock) {
        this.wallets = wallets;
        this.books = books;
        this.settings = settings;
        this.customers = customers;
        this.clock = clock;
    }

    public Uni<Void> of(Collection<String> customerIds) {
        return Multi.createFrom()
                .iterable(customerIds)
                .onItem()
                .transformToUniAndConcatenate(this::of)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> of(String customerId) {
        return Uni.combine()
                .all()
                .unis(books.of(customerId), settings.current(), customers.find(customerId))
                .asTuple()
                .flatMap(read -> wallets.update(
                        customerId,
                        null,
                        null,
                        wallet -> told(
                                wallet, read.getItem1(), read.getItem2().value(), read.getItem3())))
                .replaceWithVoid();
    }

    private Change<Wallet> told(
            Stored<Wallet> stored,
            WalletBooks.Books now,
            BillingSettings business,
            Optional<BilledCustomer> customer) {
        Wallet wallet = stored.value();
        if (!wallet.walletFirst()) {
            return Change.to(wallet);
        }
        long minimum = wallet.lowBalancePaise() == null
                ? business.walletMinimumPaise()
                : wallet.lowBalancePaise();
        long reserved = wallet.reservedPaise(clock.today());
        Level next = LevelPolicy.of(
                wallet, now.walletPaise(), Math.max(0, now.owedPaise()), reserved, minimum);
        if (next == wallet.level()) {
            return Change.to(wallet);
        }
        Wallet said = wallet.saying(next, now.walletPaise());
        List<Fact<?>> facts = new ArrayList<>();
        facts.add(new Fact<>(
                Topics.WALLET_LEVEL,
                wallet.id(),
                new WalletLevel(
                        wallet.id(),
                        next,
                        now.walletPaise(),
                        reserved,
                        minimum,
                        business.walletAutoPause(),
                        said.levelVersion(),
                        clock.now())));
        message(wallet, said, now, minimum, business, customer).ifPresent(facts::addAll);
        return Change.to(said, facts);
    }

    /** Once for each crossing downwards; upwards only where a pause ends by it. */
    private Optional<List<Fact<?>>> message(
            Wallet before,
            Wallet said,
            WalletBooks.Books now,
            long minimum,
            BillingSettings business,
            Optional<BilledCustomer> customer) {
        boolean pauses = business.walletAutoPause();
        String type =
                switch (said.level()) {
                    case EXHAUSTED ->
                        pauses
                                ? "WALLET_PAUSED"
                                : before.level() == Level.LOW ? null : "WALLET_LOW";
                    case LOW -> "WALLET_LOW";
                    case SUFFICIENT ->
                        pauses && before.level() == Level.EXHAUSTED ? "WALLET_RESUMED" : null;
                };
        if (type == null) {
            return Optional.empty();
        }
        String balance = Money.rupees(now.walletPaise());
        Map<String, String> parameters = type.equals("WALLET_LOW")
                ? Map.of("balance", balance, "minimum", Money.rupees(minimum))
                : Map.of("balance", balance);
        String request = "wallet:" + said.id() + ":" + said.levelVersion();
        return customer.map(known -> known.message(request, type, parameters, clock.now()));
    }
}
