package com.earlybird.delivery.run.app;

import com.earlybird.delivery.run.domain.Run;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The runs, by id. They only grow: a stop that has moved on is passed over by who reads, and so
 * two moves at once can never leave a stop on no run at all.
 */
public interface Runs {
    Uni<List<Run>> find(Collection<String> ids);

    Uni<Void> add(List<RunPlace> places);

    /** 404 where there is none of that id. */
    Uni<Stored<Run>> update(String id, Act act, Function<Run, Change<Run>> change);
}
