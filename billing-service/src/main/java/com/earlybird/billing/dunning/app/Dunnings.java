package com.earlybird.billing.dunning.app;

import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was said to customers about their bills. */
public interface Dunnings {
    /** Adds bills to those of their customers, to be looked at today; each once. */
    Uni<Void> add(Map<String, List<OpenBill>> byCustomer, LocalDate today);

    /** Has that customer's bills looked at today, if there are any. */
    Uni<Void> wake(String customerId, LocalDate today);

    /** Those that are to be looked at by that day. */
    Uni<Page<Dunning>> toLookAt(LocalDate today, String cursor, int limit);

    Uni<Dunning> update(
            String customerId, java.util.function.Function<Dunning, Change<Dunning>> change);

    /** A change that nobody hears of. */
    default Uni<Dunning> quietly(String customerId, UnaryOperator<Dunning> change) {
        return update(customerId, now -> Change.to(change.apply(now)));
    }
}
