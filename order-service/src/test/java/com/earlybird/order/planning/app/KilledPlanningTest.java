package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.order.Sample;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The planner dies before and after each thing it asks of the store, and is taken up again. */
class KilledPlanningTest {
    private static final PlannedShift MORNING = new PlannedShift(Sample.day(20), Shift.MORNING);

    @Test
    void killed_at_each_step_and_taken_up_again_it_tells_each_delivery_once() {
        PlanningWorld whole = household();
        done(() -> whole.plan.handle(MORNING, Coverage.EVERYTHING));
        int steps = whole.process.steps().size();
        assertTrue(steps > 40, "steps: " + whole.process.steps());

        for (int step = 1; step <= steps; step++) {
            PlanningWorld world = household();
            world.process.killAt(step);
            assertFalse(done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING)), "" + step);
            world.process.killAt(0);
            assertTrue(done(() -> takeUp(world)));

            String died = "killed " + whole.process.steps().get(step - 1);
            assertEquals(facts(whole.told), facts(world.told), died);
            assertEquals(run(whole).expected(), run(world).expected(), died);
            assertFalse(run(world).goesOn(), died);
            assertEquals(OrderStatus.CONFIRMED, order(world).status(), died);
        }
    }

    @Test
    void what_is_taken_up_again_goes_on_behind_the_last_page_that_was_done() {
        PlanningWorld world = household();
        world.process.killAt(0);
        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));
        int whole = world.process.steps().size();
        PlanningWorld again = household();
        again.process.killAt(whole * 3 / 4);
        done(() -> again.plan.handle(MORNING, Coverage.EVERYTHING));
        PlanningRun left = run(again);

        again.process.killAt(0);
        done(() -> again.plan.goOn(left));

        assertTrue(again.process.steps().size() < whole / 2, "" + again.process.steps());
    }

    @Test
    void killed_at_each_step_of_a_second_run_it_calls_off_and_tells_anew_once() {
        PlanningWorld whole = changedAfterPlanning();
        done(() -> whole.plan.handle(MORNING, Coverage.EVERYTHING));
        int steps = whole.process.steps().size();
        assertTrue(steps > 30, "steps: " + whole.process.steps());

        for (int step = 1; step <= steps; step++) {
            PlanningWorld world = changedAfterPlanning();
            world.process.killAt(step);
            assertFalse(done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING)), "" + step);
            world.process.killAt(0);
            assertTrue(done(() -> takeUp(world)));

            String died = "killed " + whole.process.steps().get(step - 1);
            assertEquals(List.of("SU-3", "SU-4"), told(world, ScheduleAction.CANCEL), died);
            assertEquals(
                    List.of("SU-1", "SU-2", "SU-2", "SU-3", "SU-4", "SU-5"),
                    told(world, ScheduleAction.SCHEDULE),
                    died);
            assertEquals(4, run(world).expected().deliveries(), died);
        }
    }

    @Test
    void a_second_run_that_finds_all_as_it_should_be_writes_nothing_but_how_far_it_is() {
        PlanningWorld world = household();
        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));
        world.process.killAt(0);

        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));

        assertEquals(6, run(world).unchanged());
        assertEquals(0, run(world).scheduled());
        assertTrue(
                world.process.steps().stream()
                        .noneMatch(step -> step.contains("insertNew")
                                || step.contains("OneTimeOrders.update")),
                "" + world.process.steps());
    }

    /** Planned, and then two have gone and one brings more, whose makers died. */
    private static PlanningWorld changedAfterPlanning() {
        PlanningWorld world = household();
        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));
        pause(world, "SU-3");
        pause(world, "SU-4");
        Subscription s = (Subscription) world.orders.get("SU-2").value();
        world.put(CalendarCommands.setDay(
                        s,
                        new DayOverride(Sample.day(20), Sample.qty("5"), null),
                        Sample.staffAsk(world.now, "guests"))
                .state());
        world.process.killAt(0);
        return world;
    }

    private static List<String> told(PlanningWorld world, ScheduleAction action) {
        return world.told.stream()
                .filter(fact -> fact.action() == action)
                .map(DeliveryScheduled::orderId)
                .filter(id -> id.startsWith("SU-"))
                .sorted()
                .toList();
    }

    @Test
    void a_run_that_began_later_has_the_word() {
        PlanningWorld world = household();
        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));
        PlanningRun older = run(world);
        done(() -> world.plan.handle(MORNING, Coverage.EVERYTHING));

        assertEquals(run(world), run(world).finished(older.run(), world.now.plusSeconds(9)));
    }

    /** As the next look does: an interrupted run goes on, one that never began begins. */
    private static Uni<?> takeUp(PlanningWorld world) {
        PlanningRun left = world.runs.get(PlanningRun.idOf(MORNING.date(), MORNING.shift()));
        return left == null || !left.goesOn()
                ? world.plan.handle(MORNING, Coverage.EVERYTHING)
                : world.plan.goOn(left);
    }

    private static PlanningWorld household() {
        PlanningWorld world = new PlanningWorld();
        for (int n = 1; n <= 5; n++) {
            world.put(Sample.daily("SU-" + n));
        }
        world.put(Sample.order());
        return world;
    }

    private static void pause(PlanningWorld world, String id) {
        Subscription s = (Subscription) world.orders.get(id).value();
        world.put(LifeCommands.pause(
                        s,
                        new Pause(Sample.day(20), null, "away"),
                        Sample.staffAsk(world.now, "away"))
                .state());
    }

    private static PlanningRun run(PlanningWorld world) {
        return world.runs.get(PlanningRun.idOf(MORNING.date(), MORNING.shift()));
    }

    private static OneTimeOrder order(PlanningWorld world) {
        return (OneTimeOrder) world.orders.get("OR-20260115-0001").value();
    }

    /** Each fact as often as it was told. */
    private static List<String> facts(List<DeliveryScheduled> told) {
        return List.copyOf(told.stream()
                .map(fact -> fact.naturalKey() + " " + fact.action() + " " + fact.version())
                .collect(Collectors.groupingBy(fact -> fact, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether it came to its end. */
    private static boolean done(Supplier<Uni<?>> work) {
        try {
            Uni.createFrom()
                    .deferred(() -> work.get().replaceWithVoid())
                    .await()
                    .atMost(Duration.ofSeconds(5));
            return true;
        } catch (Killable.Killed killed) {
            return false;
        }
    }
}
