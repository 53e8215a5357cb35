package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.order.Sample;
import com.earlybird.order.calendar.domain.Calendar;
import com.earlybird.order.calendar.domain.Day;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.app.HearChanges.Changed;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes, holds, plans and kills in whatever order: in the end the scheduled is the calendar. */
class PlanningPropertyTest {
    private static final LocalDate DATE = Sample.day(20);
    private static final List<PlannedShift> SHIFTS =
            List.of(new PlannedShift(DATE, Shift.MORNING), new PlannedShift(DATE, Shift.EVENING));
    private static final int ROUNDS = 150;
    private static final int MOVES = 25;

    private PlanningWorld world;
    private Random random;
    private final List<Changed> facts = new ArrayList<>();
    private final List<Hold> everHeld = new ArrayList<>();
    private int kills;

    @ParameterizedTest
    @ValueSource(longs = {20_260_115, 7, 99, 4_711})
    void in_the_end_what_is_scheduled_is_what_the_calendar_says(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            world = new PlanningWorld();
            for (int n = 1; n <= 5; n++) {
                world.put(Sample.daily("SU-" + n));
            }
            facts.clear();
            everHeld.clear();
            world.process.killAt(0);
            SHIFTS.forEach(shift -> run(() -> world.plan.handle(shift, Coverage.EVERYTHING)));
            for (int move = 0; move < MOVES; move++) {
                world.now = world.now.plusSeconds(60);
                move();
            }

            world.process.killAt(0);
            settle();

            String where = "seed " + seed + ", round " + round;
            assertEquals(calendar(), scheduled(), where);
            assertEquals(scheduled(), heard(), where);
            everyVersionIsToldOnce(where);
        }
        assertTrue(kills > ROUNDS, "kills: " + kills);
    }

    private void move() {
        // Half of the time the process dies somewhere on the way.
        world.process.killAt(random.nextInt(2) * (1 + random.nextInt(40)));
        switch (random.nextInt(4)) {
            case 0, 1 -> change("SU-" + (1 + random.nextInt(5)));
            case 2 -> hold();
            default -> run(() -> world.plan.handle(shift(), Coverage.EVERYTHING));
        }
    }

    private void change(String id) {
        Subscription before = (Subscription) world.orders.get(id).value();
        Change<Subscription> change;
        try {
            change = edit(before);
        } catch (Rejection refused) {
            return;
        }
        if (change.facts().isEmpty()) {
            return;
        }
        world.put(change.state());
        // The fact leaves with the change; it comes round whatever becomes of the process.
        facts.add(new Changed(id, DATE, null));
        run(() -> world.replan.between(id, DATE, null));
    }

    private Change<Subscription> edit(Subscription s) {
        var in = Sample.staffAsk(world.now, "wanted");
        return switch (random.nextInt(4)) {
            case 0 -> LifeCommands.pause(s, new Pause(DATE, DATE, "away"), in);
            case 1 -> LifeCommands.resume(s, DATE, in);
            case 2 ->
                CalendarCommands.setDay(
                        s, new DayOverride(DATE, new BigDecimal(random.nextInt(4)), null), in);
            default ->
                CalendarCommands.setDay(
                        s, new DayOverride(DATE, new BigDecimal("2"), Shift.EVENING), in);
        };
    }

    private void hold() {
        Hold hold;
        if (world.holds.isEmpty()) {
            hold = new Hold(
                    "HD-" + everHeld.size(),
                    DATE,
                    DATE,
                    null,
                    null,
                    shift().shift(),
                    "flood",
                    "UR-1",
                    world.now,
                    null);
            world.holds.add(hold);
        } else {
            hold = world.holds.remove(0).withdrawn(world.now);
        }
        everHeld.add(hold);
        run(() -> world.replanHold.handle(hold));
    }

    /** What schedules and topics do after the last kill; no shift is planned without need. */
    private void settle() {
        for (PlanningRun left : List.copyOf(world.runs.values())) {
            if (left.goesOn()) {
                run(() -> world.plan.goOn(left));
            }
        }
        run(() -> world.hear.handle(List.copyOf(facts)));
        for (PlanningRun run : List.copyOf(world.runs.values())) {
            if (CatchUpHolds.isBehind(run, everHeld)) {
                run(() -> world.plan.handle(run.shiftOfDate(), run.coverage()));
            }
        }
    }

    private PlannedShift shift() {
        return SHIFTS.get(random.nextInt(2));
    }

    private void run(Supplier<Uni<?>> work) {
        try {
            Uni.createFrom()
                    .deferred(() -> work.get().replaceWithVoid())
                    .await()
                    .atMost(Duration.ofSeconds(5));
        } catch (Killable.Killed killed) {
            kills++;
        }
    }

    private Map<String, BigDecimal> calendar() {
        Map<String, BigDecimal> due = new TreeMap<>();
        world.orders.values().forEach(stored -> {
            Day day = Calendar.on(
                    (Subscription) stored.value(), Sample.customer(), world.holds, DATE);
            if (day.delivers()) {
                due.put(DuePlan.key(stored.value().id(), DATE, day.shift()), day.qty());
            }
        });
        return due;
    }

    private Map<String, BigDecimal> scheduled() {
        return world.deliveries.values().stream()
                .filter(stored -> stored.value().stands())
                .collect(Collectors.toMap(
                        stored -> stored.value().id(),
                        stored -> stored.value().items().get(0).qty(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** What delivery-service makes of the facts: of each delivery the highest version holds. */
    private Map<String, BigDecimal> heard() {
        Map<String, DeliveryScheduled> newest = new HashMap<>();
        world.told.forEach(fact -> newest.merge(
                fact.naturalKey(), fact, (a, b) -> a.version() >= b.version() ? a : b));
        return newest.values().stream()
                .filter(fact -> !fact.items().isEmpty())
                .collect(Collectors.toMap(
                        DeliveryScheduled::naturalKey,
                        fact -> fact.items().get(0).qty(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private void everyVersionIsToldOnce(String where) {
        assertEquals(
                world.told.size(),
                world.told.stream()
                        .map(fact -> fact.naturalKey() + " " + fact.version())
                        .distinct()
                        .count(),
                where);
    }
}
