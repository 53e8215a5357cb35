package com.earlybird.delivery.cash.app;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A delivery boy's cash as it stands: his open page and what is unsettled. */
@ApplicationScoped
public class ShowCash {
    private static final int MOST_UNSETTLED = 100;

    private final OpenPage open;
    private final CashPages pages;

    ShowCash(OpenPage open, CashPages pages) {
        this.open = open;
        this.pages = pages;
    }

    /** {@code blind} for those who count: they are not shown what should be there. */
    public record Shown(CashPage page, List<CashPage> unsettled, boolean blind) {}

    public Uni<Shown> handle(Caller caller, String deliveryBoyId) {
        return open.of(deliveryBoyId).flatMap(page -> pages.withStatus(
                        HandOver.CountStatus.DISCREPANCY, deliveryBoyId, null, MOST_UNSETTLED)
                .map(left -> new Shown(page.value(), left.items(), caller.is(Role.SUPPORT))));
    }
}
