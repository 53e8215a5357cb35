package com.earlybird.billing.payment.app;

import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.util.List;

/** The receipts. */
public interface Payments {
    /**
     * Adds a receipt, or finds it where it was added before.
     *
     * @throws Rejection {@code reference-taken} where another has its reference
     */
    Uni<Payment> add(Payment payment, Act act);

    /** Notes that it stands in the books; one noted before stays as it is. */
    Uni<Payment> markPosted(String id, long balancePaise);

    /** Receipts whose entry may be missing. */
    Uni<List<Payment>> unposted();

    /** The newest first. */
    Uni<Page<Payment>> ofCustomer(String customerId, String cursor, int limit);

    /** Everybody's, the newest first. */
    Uni<Page<Payment>> all(String cursor, int limit);
}
