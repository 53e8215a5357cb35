package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes back a collection that was entered wrongly, as long as it is in hand. Billing hears of it
 * and reverses the payment that came of it: two books, each put right once.
 */
@ApplicationScoped
public class ReverseCash {
    private final CashPages pages;
    private final BusinessClock clock;

    ReverseCash(CashPages pages, BusinessClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    public record Command(
            Caller caller, String deliveryBoyId, String collectionId, String reason) {}

    /** 404 for a collection that is not his, 409 {@code handed-over} once it was counted. */
    public Uni<CashEntry> handle(Command c) {
        Act act = Act.of(c.caller(), "REVERSE_CASH", c.reason());
        return pages.holding(c.deliveryBoyId(), c.collectionId())
                .map(found ->
                        found.orElseThrow(() -> Rejection.notFound("collection", c.collectionId())))
                .flatMap(page -> pages.update(
                        page.value().id(),
                        null,
                        act,
                        now -> now.reverse(
                                c.collectionId(), c.reason(), c.caller().userId(), clock.now())))
                .map(stored -> stored.value()
                        .entry(CashEntry.reversalId(c.collectionId()))
                        .orElseThrow());
    }
}
