package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.closing.app.ExecuteRun;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A close after a dry run takes from it what was found in pages that have not changed since. */
@QuarkusTest
class CheckedPagesIT {
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");
    private static int tests;

    /** Others in each test: the topics keep what was told of them. */
    private String one;

    private String other;

    private static final Act ACT =
            Act.of(new Caller("UR-0001", Role.ADMIN, null, null, "test"), "run.start");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Runs runs;

    @Inject
    ExecuteRun execute;

    @BeforeEach
    void new_customers() {
        one = "CU-20260101-98%d1".formatted(++tests);
        other = "CU-20260101-98%d2".formatted(tests);
        a_january_of_both();
    }

    private void a_january_of_both() {
        books.open("2026-02-01");
        for (String customer : List.of(one, other)) {
            books.charge(
                    milk(delivery(1, customer), customer, JANUARY_10, 5_049),
                    oneTime(delivery(2, customer), customer, JANUARY_10, "2.5", 7_777));
        }
    }

    private static String delivery(int kind, String customer) {
        return "DL-2026011%d-%s".formatted(kind, customer.substring(12));
    }

    @Test
    void the_bills_are_those_of_a_close_without_a_dry_run() {
        close();
        TreeMap<String, String> pages = books.dump("pages");
        TreeMap<String, String> bills = books.dump("bills");
        a_january_of_both();

        books.close("2026-01", true);
        close();

        assertEquals(pages, books.dump("pages"));
        assertEquals(bills, books.dump("bills"));
    }

    @Test
    void what_a_dry_run_found_is_not_looked_for_again() {
        books.close("2026-01", true);
        assertEquals(2, books.dump("checked_pages").size());
        change("checked_pages", one, "{$set: {'content.charged_orders': ['OR-20260101-9999']}}");

        close();

        assertEquals(List.of("OR-20260101-9999"), ordersBilled(one, 1));
    }

    @Test
    void what_came_after_a_dry_run_is_on_the_bill_and_is_looked_at() {
        books.close("2026-01", true);
        change("checked_pages", one, "{$set: {'content.charged_orders': ['OR-20260101-9999']}}");
        books.charge(oneTime(delivery(3, one), one, JANUARY_10, "1", 5_049));

        close();

        assertEquals(
                5_049 + books.page("2026-01", other).bill().chargesPaise(),
                books.page("2026-01", one).bill().chargesPaise());
        assertEquals(List.of(order(2), order(3)), ordersBilled(one, 2));
    }

    @Test
    void what_is_unsound_in_a_dry_run_is_not_closed_after_it() {
        change("pages", "2026-01:" + one, "{$inc: {'totals.one_time_paise': 5}}");
        ClosingRun dry = books.close("2026-01", true);

        ClosingRun ended = close();

        assertEquals(List.of(one), dry.parked());
        assertEquals(List.of(one), ended.parked());
        assertEquals(RunStatus.FAILED, ended.status());
        assertTrue(books.page("2026-01", one).open());
    }

    @Test
    void a_check_of_one_month_says_nothing_of_the_next() {
        books.close("2026-01", true);
        close();
        clock.set("2026-03-01");
        books.charge(milk(delivery(4, one), one, LocalDate.parse("2026-02-10"), 6_000));

        books.close("2026-02", true);
        books.close("2026-02");

        assertEquals(6_000, books.page("2026-02", one).bill().chargesPaise());
        assertNotEquals(0, books.page("2026-02", other).bill().openingBalancePaise());
    }

    private String order(int kind) {
        return delivery(kind, one).replace("DL", "OR");
    }

    /** By one run, which is called the same each time. */
    private ClosingRun close() {
        ClosingRun run = await(runs.start(new ClosingRunOf("RN-C", clock).run(), ACT));
        await(execute.execute(run));
        return await(runs.get(run.id()));
    }

    private static List<String> ordersBilled(String customer, int atLeast) {
        return Awaitility.await()
                .atMost(Books.PATIENCE)
                .until(
                        () -> Events.all(Topics.ORDER_BILLED, billed -> billed.customerId()
                                        .equals(customer))
                                .stream()
                                .map(OrderBilled::orderId)
                                .sorted()
                                .toList(),
                        orders -> orders.size() >= atLeast);
    }

    private void change(String collection, String id, String update) {
        await(books.store()
                .collection(collection)
                .updateOne(BsonDocument.parse("{_id: '" + id + "'}"), BsonDocument.parse(update)));
    }
}
