package com.earlybird.billing.online.app;

import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.online.domain.ProviderPage;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

/** Whoever takes payments for the business on a page of its own. */
public interface PaymentProvider {
    /** Whether there is one. */
    boolean configured();

    /**
     * The page on which this is paid; the same one, however often it is asked for.
     *
     * @throws Rejection {@code provider-away}, {@code provider-refuses-keys}, which may be tried
     *     again; {@code provider-refused} for good
     */
    Uni<ProviderPage> open(OnlinePayment payment, String description);
}
