package com.earlybird.order.subscription.domain;

import com.earlybird.order.catalogue.domain.QuantityRule;
import com.earlybird.order.settings.domain.ChangeWindow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Under what a change of a subscription is made.
 *
 * @param window what may still be changed by who asks
 * @param by the user who asks
 * @param version that the subscription will have
 * @param quantities which of its product can be asked for
 */
public record Circumstances(ChangeWindow window, String by, long version, QuantityRule quantities) {
    Instant now() {
        return window.now();
    }

    LocalDate today() {
        return window.today();
    }
}
