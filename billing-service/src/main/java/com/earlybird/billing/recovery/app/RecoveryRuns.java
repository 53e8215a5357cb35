package com.earlybird.billing.recovery.app;

import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Fact;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.UnaryOperator;

/** The searches for what was never charged. */
public interface RecoveryRuns {
    Uni<RecoveryRun> start(RecoveryRun run, Act act);

    Uni<RecoveryRun> get(String id);

    /** Changes it, and says the facts in the same write. */
    Uni<RecoveryRun> update(String id, UnaryOperator<RecoveryRun> change, List<Fact<?>> facts);

    /** Those that have something written down to be charged or told. */
    Uni<List<RecoveryRun>> underWay();
}
