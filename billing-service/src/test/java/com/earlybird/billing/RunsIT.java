package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.closing.app.AnswerRun;
import com.earlybird.billing.closing.app.CloseOnSchedule;
import com.earlybird.billing.closing.app.ExecuteRun;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.Answer;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is around a run: the second look before it, the schedule, and the answer to a wrong one. */
@QuarkusTest
class RunsIT {
    private static final Caller ADMIN = new Caller("UR-0001", Role.ADMIN, null, null, "test");
    private static final List<String> STREET =
            IntStream.range(10, 22).mapToObj(i -> "CU-20260101-07" + i).toList();

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Runs runs;

    @Inject
    ExecuteRun execute;

    @Inject
    AnswerRun answerRun;

    @Inject
    CloseOnSchedule schedule;

    @BeforeEach
    @AfterEach
    void new_books() {
        books.open("2026-02-01");
    }

    @Test
    void a_month_far_from_the_one_before_is_closed_only_when_somebody_confirms_it() {
        deliver("2026-01-10", 5_000);
        books.close("2026-01");
        deliver("2026-02-10", 9_000);
        clock.set("2026-03-01");

        start("2026-02", false)
                .statusCode(422)
                .body("type", endsWith("implausible"))
                .body("detail", containsString("108000 paise against 60000"));
        assertTrue(books.page("2026-02", STREET.get(0)).open());

        String id = start("2026-02", true).statusCode(202).extract().path("run_id");
        assertEquals(12, books.awaitDone(id).bills());
    }

    @Test
    void the_first_month_and_one_like_the_month_before_are_plausible() {
        deliver("2026-01-10", 5_000);
        start("2026-01", false).statusCode(202);
        awaitIdle();
        deliver("2026-02-10", 5_500);
        clock.set("2026-03-01");

        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/runs/plausibility?month=2026-02")
                .then()
                .statusCode(200)
                .body("total_before_paise", equalTo(60_000))
                .body("total_paise", equalTo(66_000))
                .body("findings.size()", equalTo(0));
        start("2026-02", false).statusCode(202);
        awaitIdle();
    }

    @Test
    void a_dry_run_comes_to_what_the_run_comes_to() {
        deliver("2026-01-10", 5_049);

        ClosingRun dry = books.close("2026-01", true);
        ClosingRun run = books.close("2026-01");

        assertEquals(run.bills(), dry.bills());
        assertEquals(run.amountPaise(), dry.amountPaise());
        assertEquals(run.customersTotal(), dry.customersTotal());
        assertTrue(run.customersPerSecond() > 0);
        assertEquals(0, run.secondsLeft());
    }

    @Test
    void two_processes_that_carry_the_same_run_issue_each_bill_once() {
        deliver("2026-01-10", 5_000);
        ClosingRun run = await(runs.start(new ClosingRunOf("RN-2", clock).run(), null));

        await(Uni.join().all(execute.execute(run), execute.execute(run)).andCollectFailures());

        assertEquals(RunStatus.DONE, await(runs.get("RN-2")).status());
        assertEquals(12, await(runs.get("RN-2")).bills());
        assertEquals(12, books.dump("bills").size());
        assertEquals(
                "BI-202601-0012", books.page("2026-01", STREET.get(11)).bill().billId());
    }

    @Test
    void each_bill_of_a_wrong_close_is_answered_with_one_credit_note_and_the_next_bill_is_right() {
        deliver("2026-01-10", 5_000);
        ClosingRun wrong = books.close("2026-01");
        TreeDump january = new TreeDump(books);

        answer(wrong.id()).statusCode(202);
        awaitAnswered(wrong.id());
        answer(wrong.id()).statusCode(202);
        await(answerRun.resume());

        Answer answer = await(answerRun.get(wrong.id()));
        assertEquals(12, answer.creditNotes());
        assertEquals(60_000, answer.creditedPaise());
        january.assertUnchanged();
        clock.set("2026-03-01");
        books.close("2026-02");
        for (String customer : STREET) {
            assertEquals(0, books.page("2026-02", customer).bill().closingBalancePaise());
            assertEquals(-5_000, books.page("2026-02", customer).bill().adjustmentsPaise());
        }
    }

    @Test
    void only_a_run_that_has_ended_is_answered_and_only_by_an_administrator() {
        ClosingRun dry = books.close("2026-01", true);
        answer(dry.id()).statusCode(409).body("type", endsWith("run-not-done"));
        answer("RN-20260101-9999").statusCode(404);
        given().auth()
                .oauth2(Tokens.support())
                .contentType("application/json")
                .body(Map.of("reason", "wrong"))
                .post("/api/billing/runs/" + dry.id() + "/answer")
                .then()
                .statusCode(403);
    }

    @Test
    void the_month_is_closed_by_itself_on_the_day_and_hour_set_and_once() {
        deliver("2026-01-10", 5_000);
        await(schedule.look());
        closeOn(3, 12);
        clock.set("2026-02-02");
        await(schedule.look());
        assertTrue(books.dump("runs").isEmpty(), "neither unset nor before its day");

        clock.set("2026-02-03");
        await(schedule.look());
        await(schedule.look());

        assertEquals(12, books.awaitDone("RN-2026-01").bills());
        await(schedule.look());
        assertEquals(1, books.dump("runs").size());
    }

    private void deliver(String date, long pricePaise) {
        LocalDate day = LocalDate.parse(date);
        String stamp = date.replace("-", "");
        for (String customer : STREET) {
            books.charge(
                    milk("DL-" + stamp + "-" + customer.substring(12), customer, day, pricePaise));
        }
    }

    private static ValidatableResponse start(String month, boolean confirm) {
        Map<String, Object> body = new HashMap<>(Map.of("month", month));
        if (confirm) {
            body.put("confirm_implausible", true);
        }
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(body)
                .post("/api/billing/runs")
                .then();
    }

    private static ValidatableResponse answer(String run) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(Map.of("reason", "closed with the wrong prices"))
                .post("/api/billing/runs/" + run + "/answer")
                .then();
    }

    private void awaitAnswered(String run) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> await(answerRun.get(run)).status() == RunStatus.DONE);
    }

    private void awaitIdle() {
        Awaitility.await().atMost(PATIENCE).until(() -> await(runs.underWay()).isEmpty());
    }

    private void closeOn(int day, int hour) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(Map.of(
                        "business_name",
                        "EarlyBird",
                        "due_days",
                        10,
                        "closing",
                        Map.of("close_day", day, "close_hour", hour)))
                .put("/api/billing/settings")
                .then()
                .statusCode(200)
                .body("closing.close_day", equalTo(day));
    }

    /** The pages of January, as they were. */
    private record TreeDump(Books books, Map<String, String> pages) {
        TreeDump(Books books) {
            this(books, january(books));
        }

        void assertUnchanged() {
            assertEquals(pages, january(books));
        }

        private static Map<String, String> january(Books books) {
            Map<String, String> pages = new HashMap<>(books.dump("pages"));
            pages.keySet().removeIf(id -> !id.startsWith("2026-01:"));
            return pages;
        }
    }
}
