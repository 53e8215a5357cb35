package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The page on which a delivery boy's cash is written now. A hand-over only closes its page; the next
 * one begins when it is first needed, under its natural key, so nothing is lost between the two.
 */
@ApplicationScoped
public class OpenPage {
    private final CashPages pages;
    private final DeliveryBoys boys;

    OpenPage(CashPages pages, DeliveryBoys boys) {
        this.pages = pages;
        this.boys = boys;
    }

    /** 404 where there is no such delivery boy. */
    public Uni<Stored<CashPage>> of(String deliveryBoyId) {
        return boys.get(deliveryBoyId).flatMap(boy -> newestOpen(deliveryBoyId));
    }

    /** The page after one that was handed over. */
    Uni<Stored<CashPage>> after(CashPage closed) {
        CashPage next = closed.next();
        return pages.add(next).chain(() -> pages.get(next.id()));
    }

    private Uni<Stored<CashPage>> newestOpen(String deliveryBoyId) {
        return pages.newest(deliveryBoyId).flatMap(newest -> {
            if (newest.isEmpty()) {
                CashPage first = CashPage.first(deliveryBoyId);
                return pages.add(first).chain(() -> pages.get(first.id()));
            }
            return newest.get().value().open()
                    ? Uni.createFrom().item(newest.get())
                    : after(newest.get().value());
        });
    }
}
