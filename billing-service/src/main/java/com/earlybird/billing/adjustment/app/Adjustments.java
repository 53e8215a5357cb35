package com.earlybird.billing.adjustment.app;

import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

/** The vouchers. */
public interface Adjustments {
    /** Adds one, or finds it where it was added before. */
    Uni<Adjustment> add(Adjustment adjustment, Act act);

    Uni<Optional<Adjustment>> find(String id);

    /** Notes that it stands in the books; one noted before stays as it is. */
    Uni<Adjustment> markPosted(String id, long balancePaise);

    /** Those whose entry may be missing. */
    Uni<List<Adjustment>> unposted();

    /** The newest first. */
    Uni<Page<Adjustment>> ofCustomer(String customerId, String cursor, int limit);
}
