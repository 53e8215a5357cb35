package com.earlybird.order.changerequest.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.changerequest.domain.Wish;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.subscription.domain.Subscription;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Until when a request can be decided: the first cut-off of those that it touches. */
@ApplicationScoped
class ReadClosing {
    private final Subscriptions subscriptions;
    private final Products products;
    private final CutOffs cutOffs;

    ReadClosing(Subscriptions subscriptions, Products products, CutOffs cutOffs) {
        this.subscriptions = subscriptions;
        this.products = products;
        this.cutOffs = cutOffs;
    }

    Uni<Instant> of(Wish wish) {
        Uni<Optional<Subscription>> subscription = wish.subscriptionId() == null
                ? Uni.createFrom().item(Optional.empty())
                : subscriptions.get(wish.subscriptionId()).map(s -> Optional.of(s.value()));
        return subscription.flatMap(old -> Uni.combine()
                .all()
                .unis(products.findAll(productIds(wish, old)), cutOffs.current())
                .with((found, cutOff) -> {
                    LocalDate first = first(wish, old);
                    return shifts(wish, old, first)
                            .flatMap(shift -> found.values().stream()
                                    .map(product -> cutOff.overriddenBy(product.cutOffs())
                                            .of(first, shift)))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                }));
    }

    private static Set<String> productIds(Wish wish, Optional<Subscription> old) {
        return Stream.of(
                        old.map(Subscription::productId).stream(),
                        Stream.ofNullable(wish.productId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Nothing changes before the first day of delivery. */
    private static LocalDate first(Wish wish, Optional<Subscription> old) {
        return old.map(Subscription::startDate)
                .filter(start -> start.isAfter(wish.from()))
                .orElse(wish.from());
    }

    private static Stream<Shift> shifts(Wish wish, Optional<Subscription> old, LocalDate first) {
        return Stream.concat(
                old.map(s -> s.shiftOn(first)).stream(), Stream.ofNullable(wish.shift()));
    }
}
