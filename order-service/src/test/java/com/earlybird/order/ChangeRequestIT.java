package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.NewProductPlan;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.Wish;
import com.earlybird.order.subscription.app.StartSubscription;
import com.earlybird.platform.ids.Ids;
import com.earlybird.contracts.Role;
import com.earlybird.testing.Tokens;
import java.time.temporal.ChronoUnit;
import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.order.changerequest.app.ChangeRequests;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
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

    @Inject
    StartSubscription start;

    @Inject
    Ids ids;

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
    void what_a_request_changes_says_so_and_the_answer_is_the_only_message() {
        String stop = asked("STOP", ", \"from\": \"%s\"".formatted(Api.in(50)), "PENDING");
        String curd = Api.product(4_000);
        String more = Api.post(token, PATH, """
                        {"kind": "PRODUCT", "product_id": "%s", "from": "%s", "qty": 2,
                         "shift": "EVENING"}
                        """.formatted(curd, Api.in(46)))
                .extract()
                .path("id");
        approve(stop).body("status", is("APPROVED"));
        String next =
                approve(more).body("status", is("APPROVED")).extract().path("new_subscription_id");

        assertEquals(stop, changed(subscription, SubscriptionChange.STOPPED).requestId());
        assertEquals(more, changed(next, SubscriptionChange.STARTED).requestId());
        assertNull(changed(subscription, SubscriptionChange.STARTED).requestId());
        answer(stop);
        answer(more);
        assertEquals(
                2,
                Events.all(
                                Topics.NOTIFICATION_REQUESTED,
                                fact -> customer.equals(fact.customerId()))
                        .size());
    }

    private static SubscriptionChanged changed(String id, SubscriptionChange change) {
        return Events.await(
                Topics.SUBSCRIPTION_CHANGED,
                fact -> fact.subscriptionId().equals(id) && fact.change() == change,
                PATIENCE);
    }

    @Test
    void a_request_is_previewed_with_both_products_and_not_asked_for() {
        String curd = Api.product(4_000);
        String swap = """
                {"kind": "PRODUCT", "subscription_id": "%s", "product_id": "%s", "from": "%s"}
                """.formatted(subscription, curd, Api.in(45));

        Api.post(token, PATH + "?preview=true", swap)
                .statusCode(200)
                .body("affected[0].date", is(Api.in(45).toString()))
                .body("affected[1].date", is(Api.in(45).toString()))
                .body(
                        "affected.findAll { it.product_id == '%s' }.amount_after_paise.sum()"
                                .formatted(curd),
                        is(60 * 4_000))
                .body(
                        "affected.findAll { it.product_id == '%s' }.amount_before_paise.sum()"
                                .formatted(product),
                        is(60 * 5_000))
                .body("difference_paise", is(-60 * 1_000));
        Api.post(
                        token,
                        PATH + "?preview=true",
                        "{\"kind\": \"PAUSE\", \"subscription_id\": \"%s\"%s}"
                                .formatted(subscription, span(45, 46)))
                .statusCode(200)
                .body("difference_paise", is(-10_000));

        Api.get(token, PATH).body("items", hasSize(0));
        Api.get(token, "/api/subscriptions").body("items", hasSize(1));
        Api.post(Tokens.customer(Household.known(customers)), PATH + "?preview=true", swap)
                .statusCode(404);
        Api.post(ADMIN, PATH + "?preview=true", swap).statusCode(403);
        Api.post(token, PATH + "?preview=true", swap.replace(curd, "PR-99999")).statusCode(422);
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
    void a_swap_that_was_left_half_way_is_finished_even_behind_its_cut_off() {
        String running = Api.post(
                        Tokens.support(),
                        "/api/subscriptions",
                        Api.subscription(
                                customer,
                                Api.today().minusDays(2),
                                Api.product(6_000),
                                ", \"reason\": \"told by phone\""))
                .statusCode(201)
                .extract()
                .path("id");
        Caller support = new Caller("UR-0002", Role.SUPPORT, null, null, null);
        String next = ids.dated("SU").await().atMost(PATIENCE);
        Wish wish = new Wish(
                RequestKind.PRODUCT,
                running,
                Api.today(),
                null,
                null,
                Api.product(4_000),
                null,
                null);
        Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ChangeRequest request = ChangeRequest.asked(
                        "CR-20260115-7001", customer, wish, next, then, "UR-0100", then)
                .approving("UR-0002", then);
        requests.add(request, Act.of(support, "ask-for-change")).await().atMost(PATIENCE);
        // As if the process had died when the new one had begun and the old one had not stopped.
        subscriptions
                .get(running)
                .flatMap(old -> start.handle(new StartSubscription.Command(
                        NewProductPlan.of(request, old.value()), "in time", support, null, null)))
                .await()
                .atMost(PATIENCE);

        settle.settle(Instant.now().plusSeconds(120)).await().atMost(PATIENCE);

        Api.get(ADMIN, PATH + "/" + request.id()).body("status", is("APPROVED"));
        Api.get(ADMIN, "/api/subscriptions/" + running)
                .body("stop_date", is(Api.today().toString()));
        Api.get(ADMIN, "/api/subscriptions/" + next).body("status", is("ACTIVE"));
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
