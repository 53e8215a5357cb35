package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.order.Api;
import com.earlybird.order.CustomerServiceStandIn;
import com.earlybird.order.Household;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class PlanAtCutOffIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    PlanAtCutOff planAtCutOff;

    @Inject
    PlanningRuns runs;

    @Inject
    CutOffs cutOffs;

    @Inject
    Customers customers;

    @Test
    void at_its_cut_off_a_shift_is_planned_once_by_however_many() {
        String customer = Household.known(customers);
        String product = Api.product(5_000);
        String body = Api.subscription(customer, Api.today(), product, "");
        String id = Api.post(Tokens.support(), "/api/subscriptions", body)
                .statusCode(201)
                .extract()
                .path("id");

        Uni.join()
                .all(planAtCutOff.check(), planAtCutOff.check())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        CutOff cutOff = cutOffs.current().await().atMost(PATIENCE);
        for (PlannedShift closed : planAtCutOff.closed(cutOff)) {
            Awaitility.await().atMost(PATIENCE).until(() -> !claim(closed));
        }
        Events.await(Topics.DELIVERY_SCHEDULED, told -> told.orderId().equals(id), PATIENCE);
        assertEquals(
                1,
                Events.all(
                                Topics.DELIVERY_SCHEDULED,
                                told -> told.orderId().equals(id)
                                        && told.date().equals(Api.today()))
                        .size());
    }

    @Test
    void a_shift_is_one_instances_until_it_gives_it_back_or_is_done() {
        PlannedShift shift = new PlannedShift(Api.in(200), Shift.EVENING);

        assertTrue(claim(shift));
        assertFalse(claim(shift));
        runs.release(shift.date(), shift.shift()).await().atMost(PATIENCE);
        assertTrue(claim(shift));
        runs.close(shift.date(), shift.shift(), Instant.now()).await().atMost(PATIENCE);
        assertFalse(claim(shift));
    }

    private boolean claim(PlannedShift shift) {
        return runs.claim(shift.date(), shift.shift(), Instant.now()).await().atMost(PATIENCE);
    }
}
