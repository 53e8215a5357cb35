package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.changerequest.app.ChangeRequests;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.testing.EarlyBirdServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ChangeRequestIT extends ChangeRequestCase {
    @Inject
    ChangeRequests requests;

    @Inject
    Subscriptions subscriptions;

    @Test
    void a_request_waits_and_is_carried_out_when_it_is_approved_and_answered_once() {
        String id = asked("STOP", ", \"from\": \"%s\"".formatted(Api.in(50)), "PENDING");
        Api.get(token, "/api/subscriptions/" + subscription).body("stop_date", nullValue());

        approve(id).statusCode(200).body("status", is("APPROVED"));
        approve(id)
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("decided_by", notNullValue());

        Api.get(token, "/api/subscriptions/" + subscription)
                .body("stop_date", is(Api.in(50).toString()));
        NotificationRequested told = answer(id);
        assertEquals("CHANGE_REQUEST_APPROVED", told.type());
        assertEquals("Asha", told.parameters().get("name"));
        refuse(id).statusCode(409);
    }

    @Test
    void a_refused_request_changes_nothing_and_says_why() {
        String id = asked("PAUSE", span(45, 47), "PENDING");

        refuse(id).statusCode(200).body("status", is("REFUSED"));
        refuse(id).statusCode(200);

        assertEquals("CHANGE_REQUEST_REFUSED", answer(id).type());
        assertEquals("no van", answer(id).parameters().get("reason"));
        Api.get(token, "/api/subscriptions/" + subscription).body("pauses", hasSize(0));
        assertEquals("request-decided", Api.code(approve(id).statusCode(409)));
    }

    @Test
    void without_approval_a_request_is_carried_out_at_once() {
        approvalRequired(false);

        asked("PAUSE", span(45, 47), "APPROVED");
        String id = asked(
                "QUANTITY", ", \"qty\": 3, \"from\": \"%s\"".formatted(Api.in(48)), "APPROVED");

        Api.get(token, "/api/subscriptions/" + subscription)
                .body("pauses", hasSize(1))
                .body("patterns.default_qty", contains(1, 3));
        Api.get(token, PATH + "/" + id).body("kind", is("QUANTITY"));
    }

    @Test
    void another_product_takes_the_place_of_the_old_one_or_stands_beside_it() {
        String curd = Api.product(4_000);
        String swap = asked(
                "PRODUCT",
                ", \"product_id\": \"%s\", \"from\": \"%s\"".formatted(curd, Api.in(45)),
                "PENDING");
        String more = Api.post(token, PATH, """
                        {"kind": "PRODUCT", "product_id": "%s", "from": "%s", "qty": 2,
                         "shift": "EVENING"}
                        """.formatted(curd, Api.in(46)))
                .statusCode(201)
                .extract()
                .path("id");

        String next =
                approve(swap).body("status", is("APPROVED")).extract().path("new_subscription_id");
        String other =
                approve(more).body("status", is("APPROVED")).extract().path("new_subscription_id");

        Api.get(token, "/api/subscriptions/" + subscription)
                .body("stop_date", is(Api.in(45).toString()));
        Api.get(token, "/api/subscriptions/" + next)
                .body("product_id", is(curd))
                .body("start_date", is(Api.in(45).toString()))
                .body("default_qty", is(1))
                .body("status", is("ACTIVE"));
        Api.get(token, "/api/subscriptions/" + other)
                .body("shift", is("EVENING"))
                .body("default_qty", is(2));
    }

    @Test
    void a_request_that_was_left_half_way_is_finished_and_its_change_made_once() {
        String id = asked("PAUSE", span(45, 47), "PENDING");
        Act act = Act.of(Caller.service("test", null), "half-way");
        requests.update(id, act, r -> Change.to(r.approving("UR-0001", r.requestedAt())))
                .await()
                .atMost(PATIENCE);
        // As if the process had died after the subscription and before the request.
        Api.post(token, "/api/subscriptions/" + subscription + "/pause", """
                {"from": "%s", "to": "%s", "reason": "asked for by %s"}
                """.formatted(
                                Api.in(45), Api.in(47), id))
                .statusCode(200);

        settle.settle(Instant.now().plusSeconds(120)).await().atMost(PATIENCE);
        settle.settle(Instant.now().plusSeconds(120)).await().atMost(PATIENCE);

        Api.get(token, PATH + "/" + id).body("status", is("APPROVED"));
        Api.get(token, "/api/subscriptions/" + subscription).body("pauses", hasSize(1));
        assertEquals(
                List.of(id),
                subscriptions.get(subscription).await().atMost(PATIENCE).value().requests());
    }
}
