package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Patience;
import com.earlybird.runner.demo.Demo;
import com.earlybird.runner.system.ServiceName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
