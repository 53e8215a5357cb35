package com.earlybird.billing.payment.app;

import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The receipts. */
public interface Payments {
    /**
     * Adds a receipt, or finds it where it was added before.
     *
     * @throws Rejection {@code reference-taken} where another has its reference
     */
    Uni<Payment> add(Payment payment, Act act);

    Uni<Optional<Payment>> find(String id);

    /** The one that has this method and reference. */
    Uni<Optional<Payment>> ofReference(String referenceKey);

    Uni<List<Payment>> ofReferences(Collection<String> referenceKeys);

    /** Those that came through the payment provider on these days, both included. */
    Uni<List<Payment>> onlineBetween(LocalDate from, LocalDate to);

    /** Notes that it stands in the books; one noted before stays as it is. */
    Uni<Payment> markPosted(String id, long balancePaise);

    /** Lists what goes back of it, unless it went before. */
    Uni<Payment> giveBack(String id, MoneyBack back, Act act);

    /** Notes that what went back stands in the books. */
    Uni<Payment> markPosted(String id, MoneyBack back);

    /** Receipts of which an entry may be missing. */
    Uni<List<Payment>> unposted();

    /** The newest first. */
    Uni<Page<Payment>> ofCustomer(String customerId, String cursor, int limit);

    /** Everybody's, the newest first. */
    Uni<Page<Payment>> all(String cursor, int limit);
}
