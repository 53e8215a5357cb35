package com.earlybird.billing.wallet.events;

import com.earlybird.billing.wallet.app.KeepReserve;
import com.earlybird.billing.wallet.app.TellLevel;
import com.earlybird.billing.wallet.app.UseWallet;
import com.earlybird.billing.wallet.app.Wallets;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What moves wallets: bills and payments, of which this service hears its own facts, and deliveries
 * that are planned and confirmed. Under a consumer group of its own, beside the charges.
 */
@ApplicationScoped
class WalletEvents {
    private final Inbox inbox;
    private final Wallets wallets;
    private final UseWallet use;
    private final TellLevel tell;
    private final KeepReserve reserve;

    WalletEvents(Inbox inbox, Wallets wallets, UseWallet use, TellLevel tell, KeepReserve reserve) {
        this.inbox = inbox;
        this.wallets = wallets;
        this.use = use;
        this.tell = tell;
        this.reserve = reserve;
    }

    @Incoming("wallet-bills")
    Uni<Void> issued(ConsumerRecords<String, byte[]> batch) {
        return ofUsers(
                Topics.BILL_ISSUED,
                batch,
                events -> useFor(events, told -> told.customerId(), told -> told.billId()));
    }

    @Incoming("wallet-payments")
    Uni<Void> paid(ConsumerRecords<String, byte[]> batch) {
        return ofUsers(
                Topics.PAYMENT_RECEIVED,
                batch,
                events -> useFor(events, told -> told.customerId(), told -> told.paymentId()));
    }

    @Incoming("wallet-schedule")
    Uni<Void> scheduled(ConsumerRecords<String, byte[]> batch) {
        return ofUsers(Topics.DELIVERY_SCHEDULED, batch, reserve::scheduled);
    }

    @Incoming("wallet-deliveries")
    Uni<Void> confirmed(ConsumerRecords<String, byte[]> batch) {
        return ofUsers(Topics.DELIVERY_CONFIRMED, batch, reserve::confirmed);
    }

    /** These topics are keyed by customer, and few customers pay from a wallet. */
    private <T> Uni<Void> ofUsers(
            Topic<T> topic,
            ConsumerRecords<String, byte[]> batch,
            Function<List<Event<T>>, Uni<Void>> handler) {
        return inbox.consumeWanted(topic, batch, this::users, handler);
    }

    private Uni<Set<String>> users(Set<String> customerIds) {
        return wallets.used(customerIds)
                .map(found -> found.stream().map(Wallet::id).collect(Collectors.toSet()));
    }

    private <T> Uni<Void> useFor(
            List<Event<T>> events, Function<T, String> customer, Function<T, String> key) {
        Set<String> customers = events.stream()
                .map(event -> customer.apply(event.data()))
                .collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> use.handle(
                        customer.apply(event.data()),
                        key.apply(event.data()),
                        event.caller("billing-service")))
                .collect()
                .last()
                .chain(() -> tell.of(customers));
    }
}
