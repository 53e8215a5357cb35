package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ChangeRequestRulesIT extends ChangeRequestCase {
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
}
