package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.order.Api;
import com.earlybird.order.CustomerServiceStandIn;
import com.earlybird.order.Household;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class LongPlanningIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NO_PATIENCE = Duration.ofNanos(1);

    @Inject
    PlanDay plan;

    @Inject
    PlanningTurns turns;

    @Inject
    ReadClosings closings;

    @Inject
    BusinessClock clock;

    @Inject
    PlanningRuns runs;

    @Inject
    Customers customers;

    @Test
    void a_run_that_takes_longer_than_its_caller_waits_goes_on_to_its_end() {
        LocalDate date = Api.in(28);
        String id = Api.started(Household.known(customers), date, Api.product(5_000));
        RunPlanning impatient = new RunPlanning(plan, turns, closings, clock, NO_PATIENCE);

        var answer = impatient.handle(date, Shift.MORNING).await().atMost(PATIENCE);

        assertEquals(Optional.empty(), answer);
        Events.await(Topics.DELIVERY_SCHEDULED, told -> told.orderId().equals(id), PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> runs.find(date, Shift.MORNING)
                .await()
                .atMost(PATIENCE)
                .filter(run -> !run.goesOn())
                .isPresent());
    }
}
