package com.earlybird.delivery.assignment.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.boy.domain.Vacation;
import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A delivery boy is away for some days, and another goes to his customers. */
@ApplicationScoped
public class TakeVacation {
    private static final int MOST_DAYS = 92;

    private final DeliveryBoys boys;
    private final Runs runs;
    private final Stops stops;
    private final PlaceStops placeStops;
    private final BusinessClock clock;

    TakeVacation(
            DeliveryBoys boys, Runs runs, Stops stops, PlaceStops placeStops, BusinessClock clock) {
        this.boys = boys;
        this.runs = runs;
        this.stops = stops;
        this.placeStops = placeStops;
        this.clock = clock;
    }

    public record Command(Caller caller, String boyId, Long ifMatch, Vacation vacation) {}

    public Uni<Stored<DeliveryBoy>> take(Command c) {
        Vacation wanted = c.vacation();
        if (wanted.to().isBefore(wanted.from())
                || ChronoUnit.DAYS.between(wanted.from(), wanted.to()) >= MOST_DAYS) {
            throw Rejection.malformed("to", "must be from 0 to " + (MOST_DAYS - 1) + " days later");
        }
        Act act = Act.of(c.caller(), "TAKE_VACATION");
        return mustBeThere(c)
                .chain(() ->
                        boys.update(c.boyId(), c.ifMatch(), act, boy -> boy.takeVacation(wanted)))
                .call(() -> placeAgain(c.boyId(), wanted));
    }

    public Uni<Stored<DeliveryBoy>> cancel(
            Caller caller, String boyId, Long ifMatch, LocalDate from) {
        Act act = Act.of(caller, "CANCEL_VACATION");
        return boys.get(boyId)
                .map(boy -> boy.value().vacations().stream()
                        .filter(vacation -> vacation.from().equals(from))
                        .findFirst()
                        .orElseThrow(() -> Rejection.notFound("vacation from", from.toString())))
                .flatMap(old -> boys.update(boyId, ifMatch, act, boy -> boy.cancelVacation(from))
                        .call(() -> placeAgain(boyId, old)));
    }

    private Uni<Void> mustBeThere(Command c) {
        String standIn = c.vacation().standInId();
        if (standIn == null) {
            return Uni.createFrom().voidItem();
        }
        return boys.find(List.of(standIn)).map(found -> {
            DeliveryBoy boy = found.get(standIn);
            if (boy == null || !boy.active() || standIn.equals(c.boyId())) {
                throw Rejection.refused(
                        "delivery-boy-unknown",
                        "There is no other active delivery boy " + standIn + ".");
            }
            if (boy.isAwayWithin(c.vacation())) {
                throw Rejection.refused("stand-in-away", standIn + " is away then himself.");
            }
            return null;
        });
    }

    /** What is planned for those days already, from today on; the rest finds its way when planned. */
    private Uni<Void> placeAgain(String boyId, Vacation vacation) {
        LocalDate first = vacation.from().isBefore(clock.today()) ? clock.today() : vacation.from();
        List<LocalDate> days = first.isAfter(vacation.to())
                ? List.of()
                : first.datesUntil(vacation.to().plusDays(1)).toList();
        return Multi.createFrom()
                .iterable(days)
                .onItem()
                .transformToUniAndConcatenate(day -> placeDay(boyId, vacation.standInId(), day))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> placeDay(String boyId, String standInId, LocalDate day) {
        List<String> runIds = new ArrayList<>();
        for (Shift shift : Shift.values()) {
            runIds.add(Run.id(boyId, day, shift));
            runIds.add(Run.id(standInId == null ? Stop.UNASSIGNED : standInId, day, shift));
        }
        return runs.find(runIds)
                .flatMap(found -> stops.find(found.stream()
                        .flatMap(run -> run.stopIds().stream())
                        .collect(Collectors.toSet())))
                .flatMap(there ->
                        placeStops.place(there.stream().map(Stored::value).toList()));
    }
}
