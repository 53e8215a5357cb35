package com.earlybird.billing.online.app;

import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.platform.kernel.Act;

import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Payments that customers have begun. */
public interface OnlinePayments {
    /** Adds one, or finds it where it was added before. */
    Uni<OnlinePayment> add(OnlinePayment payment, Act act);

    Uni<Optional<OnlinePayment>> find(String id);

    Uni<OnlinePayment> update(String id, Act act, UnaryOperator<OnlinePayment> change);
}
