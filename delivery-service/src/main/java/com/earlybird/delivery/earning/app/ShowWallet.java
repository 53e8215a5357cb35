package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.cash.app.CashPages;
import com.earlybird.delivery.earning.domain.StaffWallet;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A delivery boy's balance: sums of what was written once, so there is nothing to keep equal. */
@ApplicationScoped
public class ShowWallet {
    private final DeliveryBoys boys;
    private final Statements statements;
    private final Payouts payouts;
    private final CashPages cash;

    ShowWallet(DeliveryBoys boys, Statements statements, Payouts payouts, CashPages cash) {
        this.boys = boys;
        this.statements = statements;
        this.payouts = payouts;
        this.cash = cash;
    }

    public Uni<StaffWallet> handle(String deliveryBoyId) {
        return boys.get(deliveryBoyId).chain(() -> Uni.combine()
                .all()
                .unis(
                        statements.totalPaise(deliveryBoyId),
                        payouts.totalPaise(deliveryBoyId),
                        cash.owedPaise(deliveryBoyId))
                .with((earned, paid, owed) -> new StaffWallet(deliveryBoyId, earned, paid, owed)));
    }
}
