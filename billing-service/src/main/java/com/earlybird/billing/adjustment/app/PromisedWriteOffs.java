package com.earlybird.billing.adjustment.app;

import com.earlybird.billing.adjustment.domain.WriteOffs;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is promised to be written off, one document for each customer. */
public interface PromisedWriteOffs {
    /** The customer's, which is made where there is none. */
    Uni<Stored<WriteOffs>> of(String customerId);

    /** {@code ifMatch}, where it is not null, is the version that it must have. */
    Uni<Stored<WriteOffs>> update(
            String customerId, Long ifMatch, Act act, UnaryOperator<WriteOffs> change);

    /** Those with a promise that a killed process may have left. */
    Uni<List<WriteOffs>> withPending();
}
