package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.item;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.charge.domain.Charge;
import com.earlybird.billing.closing.app.CloseCustomers;
import com.earlybird.billing.closing.app.ExecuteRun;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingIT {
    private static final YearMonth JANUARY = YearMonth.parse("2026-01");
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");
    private static final Act ACT =
            Act.of(new Caller("UR-0001", Role.ADMIN, null, null, "test"), "run.start");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Runs runs;

    @Inject
    CloseCustomers closeCustomers;

    @Inject
    ExecuteRun execute;

    @Inject
    BillRegister register;

    @Inject
    Pages pages;

    @Inject
    ClosePages closePages;

    @BeforeEach
    void new_books() {
        books.open("2026-02-01");
    }

    @Test
    void the_legacy_household_is_billed_for_milk_and_for_its_one_time_order() {
        for (int day = 1; day <= 20; day++) {
            books.charge(milk(
                    "DL-20260110-100" + day,
                    "CU-20260101-0005",
                    LocalDate.of(2026, 1, day),
                    5_000));
        }
        books.charge(oneTime("DL-20260110-10021", "CU-20260101-0005", JANUARY_10, "2", 25_000));

        ClosingRun run = books.close("2026-01");

        assertEquals(1, run.bills());
        assertEquals(150_000, run.amountPaise());
        Bill bill = books.page("2026-01", "CU-20260101-0005").bill();
        assertEquals("BI-202601-0001", bill.billId());
        assertEquals(150_000, bill.closingBalancePaise());
        assertEquals(LocalDate.parse("2026-02-11"), bill.dueDate());
        BillIssued issued = Events.await(
                Topics.BILL_ISSUED,
                event -> event.customerId().equals("CU-20260101-0005"),
                PATIENCE);
        assertEquals(50_000, issued.oneTimeTotalPaise());
        OrderBilled billed = Events.await(
                Topics.ORDER_BILLED,
                event -> event.customerId().equals("CU-20260101-0005"),
                PATIENCE);
        assertEquals("OR-20260110-10021", billed.orderId());
        assertEquals(JANUARY, billed.billedMonth());
    }

    @Test
    void john_with_thirty_litres_and_one_extra_is_billed_1700_rupees() {
        for (int day = 1; day <= 30; day++) {
            books.charge(milk(
                    "DL-20260110-200" + day,
                    "CU-20260101-0004",
                    LocalDate.of(2026, 1, day),
                    5_000));
        }
        books.charge(oneTime("DL-20260110-20031", "CU-20260101-0004", JANUARY_10, "1", 20_000));

        assertEquals(170_000, books.close("2026-01").amountPaise());
    }

    @Test
    void what_was_not_delivered_is_not_on_the_bill() {
        books.charge(
                milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000),
                Deliveries.of(
                        "DL-20260110-0002",
                        "CU-20260101-0001",
                        JANUARY_10,
                        OrderType.ONE_TIME,
                        item("PR-2", "2", "0", "0", 25_000)));

        assertEquals(5_000, books.close("2026-01").amountPaise());
    }

    @Test
    void closing_again_changes_nothing() {
        books.charge(milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000));
        books.close("2026-01");
        TreeMap<String, String> pagesOnce = books.dump("pages");
        TreeMap<String, String> billsOnce = books.dump("bills");

        ClosingRun again = books.close("2026-01");

        assertEquals(0, again.bills());
        assertEquals(pagesOnce, books.dump("pages"));
        assertEquals(billsOnce, books.dump("bills"));
    }

    @Test
    void a_run_killed_anywhere_and_resumed_issues_the_same_bills_to_the_byte() {
        List<String> customers =
                IntStream.range(0, 9).mapToObj(i -> "CU-20260101-800" + i).toList();
        chargeAll(customers);
        ClosingRun whole = await(runs.start(run("RN-K"), ACT));
        await(execute.execute(whole));
        TreeMap<String, String> pagesOnce = books.dump("pages");
        TreeMap<String, String> billsOnce = books.dump("bills");

        books.open("2026-02-01");
        chargeAll(customers);
        ClosingRun killed = await(runs.start(run("RN-K"), ACT));
        // Three are closed and the run does not know it; two more have numbers and are not closed.
        await(closeCustomers.close(killed, customers.subList(0, 3), 1));
        await(register.number(JANUARY, customers.subList(3, 5), 4));
        clock.set("2026-02-02");
        await(execute.resume());
        ClosingRun resumed = books.awaitDone("RN-K");

        assertEquals(9, resumed.bills());
        assertEquals(pagesOnce, books.dump("pages"));
        assertEquals(billsOnce, books.dump("bills"));
    }

    @Test
    void numbers_are_in_the_order_of_customers_and_without_gaps_and_empty_accounts_take_none() {
        chargeAll(List.of("CU-20260101-0009", "CU-20260101-0007", "CU-20260101-0008"));
        await(pages.insert(Page.blank(new PageId(JANUARY, "CU-20260101-0006"), PageStatus.OPEN)));

        books.close("2026-01");

        assertEquals(
                List.of("BI-202601-0001", "BI-202601-0002", "BI-202601-0003"),
                List.of("CU-20260101-0007", "CU-20260101-0008", "CU-20260101-0009").stream()
                        .map(customer -> books.page("2026-01", customer).bill().billId())
                        .toList());
        Page empty = books.page("2026-01", "CU-20260101-0006");
        assertEquals(PageStatus.CLOSED, empty.status());
        assertNull(empty.bill());
        assertEquals(3, books.dump("bills").size());
    }

    @Test
    void a_balance_without_movement_gets_a_bill_and_the_next_opening_is_this_closing() {
        books.charge(oneTime("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, "0.333", 10_001));
        books.close("2026-01");
        clock.set("2026-03-01");

        books.close("2026-02");

        Bill january = books.page("2026-01", "CU-20260101-0001").bill();
        Bill february = books.page("2026-02", "CU-20260101-0001").bill();
        assertEquals(3_300, january.closingBalancePaise());
        assertEquals(-30, january.roundOffPaise());
        assertEquals(january.closingBalancePaise(), february.openingBalancePaise());
        assertEquals(3_300, february.closingBalancePaise());
        assertEquals("BI-202602-0001", february.billId());
    }

    @Test
    void a_page_that_slipped_in_behind_a_finished_run_is_on_the_next_bill() {
        books.charge(milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000));
        books.close("2026-01");
        slip("DL-20260110-0002", "CU-20260101-0002");
        clock.set("2026-03-01");

        books.close("2026-02");

        assertCarried("CU-20260101-0002");
        OrderBilled billed = Events.await(
                Topics.ORDER_BILLED, event -> event.orderId().equals("OR-20260110-0002"), PATIENCE);
        assertEquals(YearMonth.parse("2026-02"), billed.billedMonth());
    }

    @Test
    void a_close_killed_between_taking_a_page_along_and_billing_it_is_finished_by_the_next() {
        books.charge(milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000));
        books.close("2026-01");
        slip("DL-20260110-0003", "CU-20260101-0003");
        Stored<Page> slipped = await(pages.headersOf("CU-20260101-0003")).get(0);
        YearMonth february = YearMonth.parse("2026-02");
        await(pages.insert(Page.blank(new PageId(february, "CU-20260101-0003"), PageStatus.OPEN)
                .carrying(List.of(slipped.value().id()))));
        await(closePages.carry(slipped, february, ACT));
        clock.set("2026-03-01");

        books.close("2026-02");

        assertCarried("CU-20260101-0003");
    }

    @Test
    void a_month_that_was_never_run_is_on_the_bill_of_the_next_one_that_is() {
        books.charge(milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000));
        books.charge(
                milk("DL-20260110-0002", "CU-20260101-0001", LocalDate.parse("2026-02-01"), 4_000));
        clock.set("2026-03-01");

        ClosingRun run = books.close("2026-02");

        assertEquals(9_000, run.amountPaise());
        assertEquals(9_000, books.page("2026-02", "CU-20260101-0001").bill().closingBalancePaise());
        books.close("2026-01");
        assertNull(books.page("2026-01", "CU-20260101-0001").bill());
    }

    @Test
    void a_leaving_customers_month_is_closed_at_once_and_what_comes_late_is_billed_later() {
        books.customer("CU-20260101-0001", "North", CustomerStatus.STOPPED, 0, 1);
        books.charge(
                milk("DL-20260110-5001", "CU-20260101-0001", LocalDate.parse("2026-02-01"), 5_000));

        books.close("2026-02", false, "CU-20260101-0001");
        // January is over and not closed for all, and this customer has no page there.
        books.charge(milk("DL-20260110-0002", "CU-20260101-0001", JANUARY_10, 4_000));
        books.close("2026-01");
        clock.set("2026-04-01");
        books.close("2026-02");
        books.close("2026-03");

        assertEquals(5_000, books.page("2026-02", "CU-20260101-0001").bill().closingBalancePaise());
        Bill march = books.page("2026-03", "CU-20260101-0001").bill();
        assertEquals(5_000, march.openingBalancePaise());
        assertEquals(4_000, march.chargesPaise());
        assertEquals(9_000, march.closingBalancePaise());
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        chargeAll(List.of("CU-20260101-0001", "CU-20260101-0002"));
        TreeMap<String, String> before = books.dump("pages");

        ClosingRun dry = books.close("2026-01", true);

        assertEquals(2, dry.bills());
        assertNotEquals(0, dry.amountPaise());
        assertEquals(before, books.dump("pages"));
        assertTrue(books.dump("bills").isEmpty());
        assertTrue(books.dump("month_closings").isEmpty());
    }

    @Test
    void a_run_for_some_leaves_the_month_open_for_others() {
        chargeAll(List.of("CU-20260101-0001", "CU-20260101-0002"));

        ClosingRun some = books.close("2026-01", false, "CU-20260101-0002");

        assertEquals(1, some.bills());
        assertTrue(books.page("2026-01", "CU-20260101-0001").open());
        assertEquals(1, books.close("2026-01").bills());
        assertEquals(
                "BI-202601-0002",
                books.page("2026-01", "CU-20260101-0001").bill().billId());
    }

    @Test
    void a_month_that_is_not_over_or_has_not_begun_is_not_closed() {
        assertEquals("month-not-over", refusal("2026-02"));
        assertEquals("month-not-over", refusal("2026-02", "CU-20260101-0001"));
        assertEquals("month-in-future", refusal("2026-03"));
    }

    @Test
    void one_run_is_under_way_at_a_time() {
        await(runs.start(run("RN-1"), ACT));

        Rejection rejection =
                assertThrows(Rejection.class, () -> await(runs.start(run("RN-2"), ACT)));

        assertEquals("run-under-way", rejection.code());
    }

    @Test
    void an_account_whose_sums_disagree_is_parked_and_the_others_are_billed() {
        chargeAll(List.of("CU-20260101-0001", "CU-20260101-0002"));
        await(books.store()
                .collection("pages")
                .updateOne(
                        BsonDocument.parse("{_id: '2026-01:CU-20260101-0001'}"),
                        BsonDocument.parse("{$inc: {'totals.one_time_paise': 5}}")));
        ClosingRun run = await(runs.start(run("RN-P"), ACT));

        await(execute.execute(run));

        ClosingRun ended = await(runs.get("RN-P"));
        assertEquals(RunStatus.FAILED, ended.status());
        assertEquals(List.of("CU-20260101-0001"), ended.parked());
        assertEquals(1, ended.bills());
        assertTrue(books.page("2026-01", "CU-20260101-0001").open());
        assertTrue(books.dump("month_closings").isEmpty());
    }

    private void chargeAll(List<String> customers) {
        for (String customer : customers) {
            books.charge(
                    milk("DL-20260110-7" + customer.substring(12), customer, JANUARY_10, 5_049),
                    oneTime(
                            "DL-20260110-8" + customer.substring(12),
                            customer,
                            JANUARY_10,
                            "2.5",
                            7_777));
        }
    }

    private ClosingRun run(String id) {
        return new ClosingRunOf(id, clock).run();
    }

    /** As a consumer does that looked before the run of January was done, and wrote after it. */
    private void slip(String delivery, String customer) {
        DeliveryConfirmed event = oneTime(delivery, customer, JANUARY_10, "1", 7_000);
        Posting posting = Charge.of(event, clock.now(), clock.today(), null).orElseThrow();
        assertTrue(await(pages.open(JANUARY, posting, List.of())));
    }

    private void assertCarried(String customer) {
        Page january = books.page("2026-01", customer);
        assertEquals(PageStatus.CLOSED, january.status());
        assertNull(january.bill());
        Bill february = books.page("2026-02", customer).bill();
        assertEquals(7_000, february.oneTimeTotalPaise());
        assertEquals(7_000, february.closingBalancePaise());
        assertEquals(List.of("2026-01:" + customer, "2026-02:" + customer), february.pages());
    }

    private String refusal(String month, String... customers) {
        return assertThrows(Rejection.class, () -> books.close(month, false, customers))
                .code();
    }
}
