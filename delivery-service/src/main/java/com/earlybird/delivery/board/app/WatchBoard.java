package com.earlybird.delivery.board.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.board.domain.Board;
import com.earlybird.delivery.board.domain.BoardRun;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.delivery.runsheet.app.ListRuns;
import com.earlybird.platform.kernel.BusinessClock;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The board of a day, again and again while somebody watches it. It is read from the store and so
 * is the same on every instance. All who watch the same day share one reading, and a reading that
 * takes long is followed by a pause of nine times that, so that watching never takes more than a
 * tenth of the store.
 */
@ApplicationScoped
public class WatchBoard {
    private static final int PAUSE_FACTOR = 9;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ListRuns listRuns;
    private final BusinessClock clock;
    private final Duration every;
    private final Map<Day, Multi<Board>> watched = new ConcurrentHashMap<>();

    public WatchBoard(
            ListRuns listRuns,
            BusinessClock clock,
            @ConfigProperty(name = "earlybird.board.every") Duration every) {
        this.listRuns = listRuns;
        this.clock = clock;
        this.every = every;
    }

    private record Day(LocalDate date, Shift shift) {}

    /** {@code date} null for today, {@code shift} null for both. The first comes at once. */
    public Multi<Board> handle(LocalDate date, Shift shift) {
        Day day = new Day(date == null ? clock.today() : date, shift);
        return Multi.createBy()
                .concatenating()
                .streams(
                        read(day).toMulti(),
                        Multi.createFrom()
                                .deferred(() -> watched.computeIfAbsent(day, this::share)))
                .onOverflow()
                // Who reads slowly gets the newest state, not all that were between.
                .dropPreviousItems();
    }

    private Multi<Board> share(Day day) {
        return readings(day)
                .onTermination()
                .invoke(() -> watched.remove(day))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    private Multi<Board> readings(Day day) {
        AtomicReference<Duration> pause = new AtomicReference<>(every);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(pause.get())
                        .flatMap(waited -> timed(day, pause))
                        .onFailure()
                        .invoke(e -> Log.warnf("board of %s not read: %s", day, e.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .indefinitely();
    }

    private Uni<Board> timed(Day day, AtomicReference<Duration> pause) {
        long began = System.nanoTime();
        return read(day).onTermination().invoke(() -> {
            Duration took = Duration.ofNanos(System.nanoTime() - began).multipliedBy(PAUSE_FACTOR);
            Duration wanted = took.compareTo(every) > 0 ? took : every;
            pause.set(wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted);
        });
    }

    private Uni<Board> read(Day day) {
        return listRuns.handle(day.date(), day.shift())
                .map(runs -> Board.of(runs.stream().map(WatchBoard::line).toList()));
    }

    private static BoardRun line(ListRuns.RunState run) {
        return new BoardRun(
                Run.id(run.deliveryBoyId(), run.date(), run.shift()),
                run.deliveryBoyId(),
                run.name(),
                run.date(),
                run.shift(),
                run.stops(),
                run.delivered(),
                run.notDelivered(),
                run.pending());
    }
}
