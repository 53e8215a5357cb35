package com.earlybird.delivery.board;

import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.markDelivered;
import static com.earlybird.delivery.Street.markNotDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.Street;
import com.earlybird.delivery.board.app.WatchBoard;
import com.earlybird.delivery.link.Links;
import com.earlybird.delivery.runsheet.app.ListRuns;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class BoardIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final String query = "?shift=EVENING&date=" + today;
    private String first;
    private String second;

    @Inject
    ListRuns listRuns;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void a_run_of_two_stops() {
        Street.tellStaff(boy, "Ravi of " + boy, true, 1);
        Links.awaitBoy(boy);
        first = stop();
        second = stop();
    }

    @Test
    void a_watcher_sees_the_board_and_then_each_run_that_changes() throws Exception {
        try (Watcher watcher = Watcher.open(Tokens.admin(), query, null)) {
            assertEquals(200, watcher.status());
            assertTrue(watcher.contentType().startsWith("text/event-stream"));
            await().atMost(Street.PATIENCE).until(() -> watcher.events().contains("snapshot"));
            assertTrue(watcher.data().get(0).contains("Ravi of " + boy));

            markDelivered(Tokens.deliveryBoy(boy), said(first)).statusCode(200);
            awaitRun(watcher, 1, 0, 1);
            Map<String, Object> notHome = said(second);
            notHome.put("reason", "NOT_HOME");
            markNotDelivered(Tokens.deliveryBoy(boy), notHome).statusCode(200);
            awaitRun(watcher, 1, 1, 0);
        }
    }

    @Test
    void who_comes_back_gets_what_he_missed_and_who_missed_nothing_goes_on() throws Exception {
        String seen;
        try (Watcher watcher = Watcher.open(Tokens.support(), query, null)) {
            await().atMost(Street.PATIENCE).until(() -> watcher.events().contains("snapshot"));
            seen = watcher.lastId();
        }
        try (Watcher back = Watcher.open(Tokens.support(), query, seen)) {
            await().atMost(Street.PATIENCE).until(() -> back.sawComment("nothing missed"));
            assertEquals(List.of(), back.events());
        }
        markDelivered(Tokens.deliveryBoy(boy), said(first)).statusCode(200);

        try (Watcher back = Watcher.open(Tokens.support(), query, seen)) {
            awaitRun(back, 1, 0, 1);
            assertEquals("snapshot", back.events().get(0));
        }
    }

    @Test
    void a_silent_board_gives_a_sign_of_life() throws Exception {
        try (Watcher watcher = Watcher.open(Tokens.admin(), query, null)) {
            await().atMost(Street.PATIENCE).until(() -> watcher.sawComment("still here"));
        }
    }

    @Test
    void the_stream_ends_with_the_token_and_goes_on_with_the_next() throws Exception {
        String seen;
        try (Watcher brief = Watcher.open(Tokens.adminFor(Duration.ofSeconds(3)), query, null)) {
            await().atMost(Street.PATIENCE).until(brief::ended);
            assertEquals("snapshot", brief.events().get(0));
            seen = brief.lastId();
        }
        markDelivered(Tokens.deliveryBoy(boy), said(first)).statusCode(200);

        try (Watcher next = Watcher.open(Tokens.admin(), query, seen)) {
            awaitRun(next, 1, 0, 1);
        }
    }

    @Test
    void a_token_that_has_just_ended_opens_no_stream_that_stays() throws Exception {
        try (Watcher late = Watcher.open(Tokens.adminFor(Duration.ofSeconds(-2)), query, null)) {
            // Within the clocks' tolerance it is still a token; past that it is none.
            if (late.status() == 200) {
                await().atMost(Street.PATIENCE).until(late::ended);
            } else {
                assertEquals(401, late.status());
            }
        }
    }

    @Test
    void two_instances_give_the_same_board_the_same_mark_and_neither_remembers() throws Exception {
        WatchBoard other = new WatchBoard(listRuns, clock, Duration.ofMillis(50));
        markDelivered(Tokens.deliveryBoy(boy), said(first)).statusCode(200);
        String there = other.handle(today, Shift.EVENING)
                .toUni()
                .await()
                .atMost(Street.PATIENCE)
                .mark();

        try (Watcher here = Watcher.open(Tokens.admin(), query, there)) {
            await().atMost(Street.PATIENCE).until(() -> here.sawComment("nothing missed"));
        }
        markDelivered(Tokens.deliveryBoy(boy), said(second)).statusCode(200);
        try (Watcher here = Watcher.open(Tokens.admin(), query, there)) {
            awaitRun(here, 2, 0, 0);
        }
    }

    @Test
    void the_board_is_for_the_office() {
        get(Tokens.deliveryBoy(boy), "/api/runs/board").statusCode(403);
        get(Tokens.customer("CU-1"), "/api/runs/board").statusCode(403);
        get(Tokens.expired(), "/api/runs/board").statusCode(401);
    }

    private String stop() {
        String customer = customerOf(boy);
        Street.awaitOnRun(
                boy, planned(plan(newOrder(), customer, today, Shift.EVENING, milk("1"))));
        return customer;
    }

    private Map<String, Object> said(String customer) {
        return Links.body("customer_id", customer, "delivery_date", today.toString());
    }

    private void awaitRun(Watcher watcher, int done, int failed, int left) {
        String counts =
                "\"stops\":2,\"done\":%d,\"failed\":%d,\"left\":%d".formatted(done, failed, left);
        await().atMost(Street.PATIENCE).until(() -> watcher.data().stream()
                .anyMatch(data -> data.replaceAll("\\},\\{", "}\n{")
                        .lines()
                        .anyMatch(run -> run.contains(boy) && run.contains(counts))));
    }
}
