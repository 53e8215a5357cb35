package com.earlybird.delivery.runsheet.app;

import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.delivery.stop.app.Speaker;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.ConfirmationWindow;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * A delivery boy leaves, and is done. Leaving puts every stop of his that is still planned on its
 * way; said again, it does so for what has come since.
 */
@ApplicationScoped
public class TravelRun {
    private static final int AT_ONCE = 16;

    private final Runs runs;
    private final Stops stops;
    private final ReadRunSheet read;
    private final BusinessClock clock;
    private final ConfirmationWindow window;
    private final MeterRegistry metrics;

    TravelRun(
            Runs runs, Stops stops, ReadRunSheet read, BusinessClock clock, MeterRegistry metrics) {
        this.runs = runs;
        this.stops = stops;
        this.read = read;
        this.clock = clock;
        this.window = new ConfirmationWindow(clock.zone());
        this.metrics = metrics;
    }

    public Uni<RunSheet> start(Speaker speaker, RunKey run) {
        if (run.deliveryBoyId().equals(Stop.UNASSIGNED)) {
            throw Rejection.refused("run-unassigned", "Nobody goes on this run.");
        }
        window.check(run.date(), speaker.confirmer().via(), clock.now());
        Act act = Act.of(speaker.caller(), "START_RUN");
        return runs.update(run.id(), act, found -> Change.to(found.start(clock.now())))
                .flatMap(started -> leave(run, started.value(), act))
                .invoke(() -> count("started"))
                .chain(() -> sheet(run));
    }

    public Uni<RunSheet> finish(Speaker speaker, RunKey run) {
        Act act = Act.of(speaker.caller(), "FINISH_RUN");
        return runs.update(run.id(), act, found -> Change.to(found.finish(clock.now())))
                .invoke(() -> count("finished"))
                .chain(() -> sheet(run));
    }

    private Uni<Void> leave(RunKey run, Run started, Act act) {
        return Multi.createFrom()
                .iterable(started.stopIds())
                .onItem()
                .transformToUni(id -> stops.update(
                        id,
                        null,
                        act,
                        stop -> Change.to(stop.leave(run.deliveryBoyId(), run.shift()))))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<RunSheet> sheet(RunKey run) {
        return read.handle(run.deliveryBoyId(), run.date(), run.shift());
    }

    private void count(String what) {
        metrics.counter("earlybird.delivery.runs", "what", what).increment();
    }
}
