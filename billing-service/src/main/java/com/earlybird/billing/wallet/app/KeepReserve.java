package com.earlybird.billing.wallet.app;

import com.earlybird.billing.wallet.domain.Scheduled;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Keeps back in wallets what scheduled deliveries will take, until they are confirmed. */
@ApplicationScoped
public class KeepReserve {
    private final Wallets wallets;
    private final TellLevel tell;
    private final BusinessClock clock;

    KeepReserve(Wallets wallets, TellLevel tell, BusinessClock clock) {
        this.wallets = wallets;
        this.tell = tell;
        this.clock = clock;
    }

    public Uni<Void> scheduled(List<Event<DeliveryScheduled>> events) {
        return perCustomer(
                events,
                event -> event.data().customerId(),
                (wallet, own) -> wallet.planned(
                        own.stream().map(event -> plan(event.data())).toList(), clock.today()));
    }

    public Uni<Void> confirmed(List<Event<DeliveryConfirmed>> events) {
        return perCustomer(
                events,
                event -> event.data().customerId(),
                (wallet, own) -> wallet.confirmed(
                        own.stream().map(event -> key(event.data())).collect(Collectors.toSet())));
    }

    private <T> Uni<Void> perCustomer(
            List<Event<T>> events,
            java.util.function.Function<Event<T>, String> customer,
            BiFunction<Wallet, List<Event<T>>, Wallet> change) {
        Map<String, List<Event<T>>> own = events.stream().collect(Collectors.groupingBy(customer));
        return wallets.used(own.keySet())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(wallet -> wallets.update(
                                wallet.id(),
                                null,
                                null,
                                now -> Change.to(change.apply(now.value(), own.get(wallet.id()))))
                        .chain(() -> tell.of(List.of(wallet.id()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Scheduled plan(DeliveryScheduled plan) {
        long amount = plan.action() == ScheduleAction.CANCEL
                ? 0
                : plan.items().stream()
                        .mapToLong(item -> Money.linePaise(item.qty(), item.unitPricePaise()))
                        .sum();
        return new Scheduled(plan.naturalKey(), plan.date(), amount, plan.version());
    }

    private static String key(DeliveryConfirmed told) {
        return told.orderId() + ":" + told.deliveryDate() + ":" + told.shift();
    }
}
