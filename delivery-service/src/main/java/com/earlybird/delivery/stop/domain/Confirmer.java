package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.ConfirmedVia;

import java.util.Objects;

/** Who confirms, and through what: a user's id and the role it was done in. */
public record Confirmer(String by, ConfirmedVia via) {
    public Confirmer {
        Objects.requireNonNull(by);
        Objects.requireNonNull(via);
    }
}
