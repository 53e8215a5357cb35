package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleAccount;

import java.util.List;

/** What is with a customer, by type. */
public record BottleAccountView(String customerId, List<BottleSum> balances) {
    static BottleAccountView of(BottleAccount account) {
        return new BottleAccountView(
                account.customerId(),
                account.counts().stream().map(BottleSum::of).toList());
    }
}
