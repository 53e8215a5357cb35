package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.UnaryOperator;

/** The runs that close months. The store allows one under way at a time. */
public interface Runs {
    /**
     * Adds a run, or finds it where it was added before.
     *
     * @throws Rejection {@code run-under-way} while another is
     */
    Uni<ClosingRun> start(ClosingRun run, Act act);

    Uni<ClosingRun> get(String id);

    Uni<ClosingRun> update(String id, UnaryOperator<ClosingRun> change);

    /** The runs under way. */
    Uni<List<ClosingRun>> underWay();
}
