package com.earlybird.billing.recovery.app;

import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Fact;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The searches for what was never charged. */
public interface RecoveryRuns {
    Uni<RecoveryRun> start(RecoveryRun run, Act act);

    Uni<RecoveryRun> get(String id);

    Uni<RecoveryRun> update(String id, UnaryOperator<RecoveryRun> change);

    /**
     * Changes it, and says in the same write what follows.
     *
     * @param facts from the run as it was before the change
     */
    Uni<RecoveryRun> update(
            String id,
            UnaryOperator<RecoveryRun> change,
            Function<RecoveryRun, List<Fact<?>>> facts);

    /** Those that are not at their end. */
    Uni<List<RecoveryRun>> underWay();
}
