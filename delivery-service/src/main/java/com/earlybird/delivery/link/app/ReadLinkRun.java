package com.earlybird.delivery.link.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.delivery.runsheet.app.ReadRunSheet;
import com.earlybird.delivery.runsheet.app.RunSheet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The run of a link that was opened. Each look is recorded. */
@ApplicationScoped
public class ReadLinkRun {
    private final ReadRunSheet read;
    private final RecordVisit visits;

    ReadLinkRun(ReadRunSheet read, RecordVisit visits) {
        this.read = read;
        this.visits = visits;
    }

    public Uni<LinkRun> handle(SharedLink link, Visit.From from) {
        List<Shift> shifts = link.shift() == null ? List.of(Shift.values()) : List.of(link.shift());
        return Multi.createFrom()
                .iterable(shifts)
                .onItem()
                .transformToUniAndConcatenate(
                        shift -> read.handle(link.deliveryBoyId(), link.date(), shift))
                .collect()
                .asList()
                .map(sheets -> run(link, sheets))
                .call(run -> visits.handle(link, Visit.Kind.VIEW, null, Visit.OK, null, from));
    }

    private static LinkRun run(SharedLink link, List<RunSheet> sheets) {
        return new LinkRun(
                link.id(),
                link.date(),
                link.shift(),
                link.expiresAt(),
                sheets.stream()
                        .flatMap(sheet -> sheet.stops().stream())
                        .map(stop -> LinkRun.stop(link, stop))
                        .toList());
    }
}
