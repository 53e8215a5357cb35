package com.earlybird.billing.claim.app;

import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.util.List;

/** What customers say that they have paid. */
public interface Claims {
    /** Adds one, or finds it where it was added before. */
    Uni<Claim> add(Claim claim, Act act);

    /** Those of that reference, whoever says so. */
    Uni<List<Claim>> ofReference(String reference);

    Uni<Claim> confirm(String id, String paymentId, Act act);

    /** Of those given, all that match; null does not narrow. */
    Uni<Page<Claim>> search(String customerId, Claim.ClaimStatus status, String cursor, int limit);
}
