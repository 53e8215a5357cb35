package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Patience;
import com.earlybird.runner.demo.Demo;
import com.earlybird.runner.system.ServiceName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two processes of each service behind one gateway live the demo's month, and lose one of each. */
class TwoInstancesIT {
    @Test
    void a_street_s_month_adds_up_on_two_of_each_and_one_of_each_is_enough_for_its_users()
            throws Exception {
        try (RunningSystem two = RunningSystem.withInstances(2)) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            boolean holds = new Demo(
                            two.admin(), new PrintStream(said, true, StandardCharsets.UTF_8))
                    .play();
            assertTrue(holds, () -> said.toString(StandardCharsets.UTF_8));

            Set<String> missing = new TreeSet<>(MetricNames.asked());
            missing.removeAll(MetricNames.offered(two.system()));
            assertEquals(Set.of(), missing, "dashboards and alerts ask for what nobody has");

            theBoardOutlivesAnInstance(two);
            for (ServiceName service : ServiceName.values()) {
                two.system().process(service).kill();
            }
            assertEquals(200, two.anybody().get("/q/health/ready").status());
            for (String path : List.of("/api/billing/bills?month=2026-01", "/api/customers")) {
                // What is under way on a connection that ends just then is lost; nothing after it.
                Patience.until(path, () -> two.admin().get(path), a -> a.status() == 200);
                for (int i = 0; i < 10; i++) {
                    two.admin().get(path).ok();
                }
            }
        }
    }

    /**
     * Two watch, each on an instance; one of the two is killed. Whose stream broke comes back with
     * the last id he saw, to whoever is left, and has missed nothing.
     */
    private static void theBoardOutlivesAnInstance(RunningSystem two) throws Exception {
        Dairy dairy = new Dairy(two);
        LocalDate day = dairy.openMonth().atDay(1);
        String customer = dairy.customer("Watched by two");
        dairy.daily(customer, dairy.product("Milk that is watched", 5_000), day, day);
        dairy.plan(day, day);
        dairy.awaitDeliveries(customer, day, 1);
        dairy.clock(day, 7);

        try (BoardWatcher one = BoardWatcher.open(two.admin(), day, null);
                BoardWatcher other = BoardWatcher.open(two.admin(), day, null)) {
            Patience.until(
                    "both to watch",
                    () -> one.lastId() + other.lastId(),
                    ids -> !ids.contains("null"));
            assertEquals(one.lastId(), other.lastId(), "the same board has the same mark");
            two.system().process(ServiceName.DELIVERY).kill();
            BoardWatcher broken = Patience.until(
                    "one stream to break",
                    () -> one.hasEnded() ? one : other.hasEnded() ? other : null,
                    Objects::nonNull);
            Patience.until(
                    "the stop to be confirmed",
                    () -> dairy.markDelivered(two.admin(), customer, day),
                    answer -> answer.status() == 200);

            try (BoardWatcher back = BoardWatcher.open(two.admin(), day, broken.lastId())) {
                Patience.until("what was missed", back::text, text -> text.contains("\"done\":1"));
            }
            BoardWatcher whole = broken == one ? other : one;
            Patience.until("the other to see it", whole::text, text -> text.contains("\"done\":1"));
        }
        two.system().process(ServiceName.DELIVERY).restart();
    }
}
