package com.earlybird.delivery.board.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.board.app.WatchBoard;
import com.earlybird.delivery.board.domain.Board;
import com.earlybird.delivery.board.domain.BoardRun;
import com.earlybird.platform.kernel.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The runs of a day, as they happen. */
@Path("/api/runs/board")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class BoardResource {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final WatchBoard watch;
    private final JsonWebToken token;
    private final int mostWatchers;
    private final Duration heartbeat;
    private final AtomicInteger watchers;

    BoardResource(
            WatchBoard watch,
            JsonWebToken token,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.board.most-watchers") int mostWatchers,
            @ConfigProperty(name = "earlybird.board.heartbeat") Duration heartbeat) {
        this.watch = watch;
        this.token = token;
        this.mostWatchers = mostWatchers;
        this.heartbeat = heartbeat;
        this.watchers = metrics.gauge("earlybird.board.watchers", new AtomicInteger());
    }

    /** The whole board: what a watcher begins with. */
    public record BoardSnapshot(List<BoardRun> runs) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "The live board: server-sent events",
            description = "First a snapshot event {runs:[…]}, then a run event for each run that"
                    + " changes. Coming back with Last-Event-ID, a watcher who missed something gets"
                    + " a snapshot, and one who did not goes on. A comment at least every 15"
                    + " seconds. The stream ends with the access token; 429 too-many-watchers."
                    + " date: today if not given. shift: both if not given.")
    public Multi<OutboundSseEvent> watch(
            @QueryParam("date") LocalDate date,
            @QueryParam("shift") Shift shift,
            @HeaderParam("Last-Event-ID") String lastSeen,
            @Context Sse sse) {
        Duration life = lifeOf(token);
        if (watchers.incrementAndGet() > mostWatchers) {
            watchers.decrementAndGet();
            throw Rejection.tooMany("too-many-watchers", "Too many watch the board already.");
        }
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy()
                .merging()
                .streams(events(watch.handle(date, shift), lastSeen, sse), beats)
                .select()
                .first(life)
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }

    // One that has just ended is still taken for a moment, as clocks differ; it watches no longer.
    private static Duration lifeOf(JsonWebToken token) {
        Duration left =
                Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(SHORTEST) > 0 ? left : SHORTEST;
    }

    private static Multi<OutboundSseEvent> events(Multi<Board> boards, String lastSeen, Sse sse) {
        AtomicReference<Board> shown = new AtomicReference<>();
        return boards.onItem().transformToIterable(board -> {
            Board before = shown.getAndSet(board);
            if (before != null) {
                return before.to(board).stream().map(step -> run(step, sse)).toList();
            }
            // Something is said at once in any case, so that the watcher knows that he is on.
            return board.mark().equals(lastSeen)
                    ? List.of(sse.newEventBuilder().comment("nothing missed").build())
                    : List.of(snapshot(board, sse));
        });
    }

    private static OutboundSseEvent snapshot(Board board, Sse sse) {
        return sse.newEventBuilder()
                .name("snapshot")
                .id(board.mark())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(new BoardSnapshot(board.runs()))
                .build();
    }

    private static OutboundSseEvent run(Board.Step step, Sse sse) {
        return sse.newEventBuilder()
                .name("run")
                .id(step.mark())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(step.run())
                .build();
    }
}
