package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;

import io.smallrye.mutiny.Uni;

/** Whom this service is to others when nobody asks it. */
public interface ServiceAccount {
    /** Null where no account is configured; fails where it cannot log in. */
    Uni<OnBehalf> login(String correlationId);
}
