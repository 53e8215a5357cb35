package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.changerequest.app.ChangeRequests;
import com.earlybird.order.changerequest.app.SettleRequests;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ChangeRequestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADMIN = Tokens.admin();
    private static final String PATH = "/api/change-requests";

    @Inject
    Customers customers;

    @Inject
    SettleRequests settle;

    @Inject
    ChangeRequests requests;

    @Inject
    Subscriptions subscriptions;

    private String product;
    private String customer;
    private String token;
    private String subscription;

    @BeforeEach
    void a_household_with_milk_whose_requests_need_approval() {
        approvalRequired(true);
        product = Api.product(5_000);
        customer = Household.known(customers);
        token = Tokens.customer(customer);
        subscription = Api.started(customer, Api.in(40), product);
    }

    @AfterEach
    void approval_is_not_needed_elsewhere() {
        approvalRequired(false);
    }

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

    @Test
    void an_undecided_request_is_refused_at_its_cut_off_and_the_customer_told() {
        String id = asked("PAUSE", span(41, 47), "PENDING");
        Instant closes = Instant.parse(Api.get(token, PATH + "/" + id).extract().path("closes_at"));

        settle.settle(closes.minusMillis(1)).await().atMost(PATIENCE);
        Api.get(token, PATH + "/" + id).body("status", is("PENDING"));
        settle.settle(closes).await().atMost(PATIENCE);

        Api.get(token, PATH + "/" + id)
                .body("status", is("REFUSED"))
                .body("refusal_code", is("cutoff-passed"));
        assertEquals("CHANGE_REQUEST_REFUSED", answer(id).type());
    }

    @Test
    void a_rule_that_stands_in_the_way_is_the_answer_and_the_request_waits() {
        String first = asked("PAUSE", span(45, 47), "PENDING");
        String second = asked("PAUSE", span(46, 49), "PENDING");
        approve(first).statusCode(200);

        assertEquals("pause-overlaps", Api.code(approve(second).statusCode(422)));

        Api.get(token, PATH + "/" + second).body("status", is("PENDING"));
        refuse(second).body("status", is("REFUSED"));
    }

    @Test
    void what_no_rule_allows_is_no_request() {
        refused(
                "cutoff-passed",
                422,
                "\"kind\": \"PRODUCT\", \"product_id\": \"%s\", \"from\": \"%s\""
                        .formatted(Api.product(1), Api.today()),
                subscription);
        refused(
                "quantity-step",
                422,
                "\"kind\": \"QUANTITY\", \"qty\": 0.5, \"from\": \"%s\"".formatted(Api.in(45)),
                subscription);
        refused(
                "validation-failed",
                400,
                "\"kind\": \"QUANTITY\", \"from\": \"%s\"".formatted(Api.in(45)),
                subscription);
        refused(
                "product-unknown",
                422,
                "\"kind\": \"PRODUCT\", \"product_id\": \"PR-99999\", \"from\": \"%s\""
                        .formatted(Api.in(45)),
                subscription);
        String others = Api.started(Household.known(customers), Api.in(40), product);
        refused(
                "not-found",
                404,
                "\"kind\": \"STOP\", \"from\": \"%s\"".formatted(Api.in(45)),
                others);
        refused(
                "not-found",
                404,
                "\"kind\": \"PRODUCT\", \"product_id\": \"%s\", \"from\": \"%s\""
                        .formatted(Api.product(2), Api.in(45)),
                others);
    }

    @Test
    void only_customers_ask_only_staff_decide_and_others_see_nothing() {
        String id = asked("PAUSE", span(45, 47), "PENDING");
        String other = Tokens.customer(Api.newCustomer());

        Api.post(ADMIN, PATH, "{}").statusCode(403);
        Api.post(token, PATH + "/" + id + "/approve", "").statusCode(403);
        Api.post(token, PATH + "/" + id + "/refuse", "{\"reason\": \"x\"}").statusCode(403);
        Api.post(Tokens.deliveryBoy("DB-0001"), PATH + "/" + id + "/approve", "")
                .statusCode(403);
        Api.post(Tokens.forged(), PATH + "/" + id + "/approve", "").statusCode(401);
        Api.get(other, PATH + "/" + id).statusCode(404);
        Api.get(other, PATH).body("items", hasSize(0));
        Api.get(other, PATH + "?customer_id=" + customer).statusCode(404);
        Api.get(token, PATH + "?status=PENDING&kind=PAUSE").body("items.id", contains(id));
        Api.get(ADMIN, PATH + "?customer_id=" + customer).body("items", hasSize(1));
    }

    private String asked(String kind, String more, String status) {
        return Api.post(token, PATH, """
                        {"kind": "%s", "subscription_id": "%s"%s}
                        """.formatted(kind, subscription, more))
                .statusCode(201)
                .body("status", is(status))
                .extract()
                .path("id");
    }

    private void refused(String code, int status, String body, String about) {
        assertEquals(
                code,
                Api.code(Api.post(
                                token,
                                PATH,
                                "{" + body + ", \"subscription_id\": \"" + about + "\"}")
                        .statusCode(status)));
    }

    private static String span(int from, int to) {
        return ", \"from\": \"%s\", \"to\": \"%s\"".formatted(Api.in(from), Api.in(to));
    }

    private static ValidatableResponse approve(String id) {
        return Api.post(Tokens.support(), PATH + "/" + id + "/approve", "");
    }

    private static ValidatableResponse refuse(String id) {
        return Api.post(Tokens.support(), PATH + "/" + id + "/refuse", "{\"reason\": \"no van\"}");
    }

    private static NotificationRequested answer(String id) {
        return Events.await(
                Topics.NOTIFICATION_REQUESTED,
                fact -> fact.requestId().equals(id + ":answer"),
                PATIENCE);
    }

    private static void approvalRequired(boolean required) {
        String settings = Api.get(ADMIN, "/api/orders/settings").extract().asString();
        Api.as(ADMIN)
                .body(settings.replaceAll(
                        "\"approval_required\":(true|false)", "\"approval_required\":" + required))
                .put("/api/orders/settings")
                .then()
                .statusCode(200)
                .body("approval_required", is(required));
    }
}
