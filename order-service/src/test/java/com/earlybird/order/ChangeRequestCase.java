package com.earlybird.order;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.changerequest.app.SettleRequests;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A household with milk whose requests need approval, and the calls about them. */
abstract class ChangeRequestCase {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String ADMIN = Tokens.admin();
    static final String PATH = "/api/change-requests";

    @Inject
    Customers customers;

    @Inject
    SettleRequests settle;

    String product;
    String customer;
    String token;
    String subscription;

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

    String asked(String kind, String more, String status) {
        return Api.post(token, PATH, """
                        {"kind": "%s", "subscription_id": "%s"%s}
                        """.formatted(kind, subscription, more))
                .statusCode(201)
                .body("status", is(status))
                .extract()
                .path("id");
    }

    void refused(String code, int status, String body, String about) {
        assertEquals(
                code,
                Api.code(Api.post(
                                token,
                                PATH,
                                "{" + body + ", \"subscription_id\": \"" + about + "\"}")
                        .statusCode(status)));
    }

    static String span(int from, int to) {
        return ", \"from\": \"%s\", \"to\": \"%s\"".formatted(Api.in(from), Api.in(to));
    }

    static ValidatableResponse approve(String id) {
        return Api.post(Tokens.support(), PATH + "/" + id + "/approve", "");
    }

    static ValidatableResponse refuse(String id) {
        return Api.post(Tokens.support(), PATH + "/" + id + "/refuse", "{\"reason\": \"no van\"}");
    }

    static NotificationRequested answer(String id) {
        return Events.await(
                Topics.NOTIFICATION_REQUESTED,
                fact -> fact.requestId().equals(id + ":answer"),
                PATIENCE);
    }

    static void approvalRequired(boolean required) {
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
