package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.closing.app.CloseCustomers;
import com.earlybird.billing.closing.app.ExecuteRun;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run of more customers than are closed at a time: one chunk is ahead of what is noted. */
@QuarkusTest
class RunsInChunksIT {
    private static final int CHUNK = 400;
    private static final YearMonth JANUARY = YearMonth.parse("2026-01");
    private static final Act ACT =
            Act.of(new Caller("UR-0001", Role.ADMIN, null, null, "test"), "run.start");
    private static final List<String> TOWN = IntStream.range(0, 2 * CHUNK + 50)
            .mapToObj("CU-20260101-7%03d"::formatted)
            .toList();

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Runs runs;

    @Inject
    ExecuteRun execute;

    @Inject
    CloseCustomers closeCustomers;

    @Inject
    BillRegister register;

    @Test
    void
            a_run_killed_with_a_later_chunk_closed_and_an_earlier_one_numbered_issues_the_same_bills() {
        ClosingRun whole = begin();
        await(execute.execute(whole));
        TreeMap<String, String> pagesOnce = books.dump("pages");
        TreeMap<String, String> billsOnce = books.dump("bills");

        ClosingRun killed = begin();
        List<String> first = TOWN.subList(0, CHUNK);
        List<String> second = TOWN.subList(CHUNK, 2 * CHUNK);
        await(register.number(JANUARY, first, 1));
        await(closeCustomers.close(killed, first.subList(0, 3), 1));
        await(closeCustomers.close(killed, second, CHUNK + 1));
        await(execute.resume());
        ClosingRun resumed = books.awaitDone(killed.id());

        assertEquals(TOWN.size(), resumed.bills());
        assertEquals(
                "BI-202601-0850",
                books.page("2026-01", TOWN.get(TOWN.size() - 1)).bill().billId());
        assertEquals(pagesOnce, books.dump("pages"));
        assertEquals(billsOnce, books.dump("bills"));
    }

    private ClosingRun begin() {
        books.open("2026-02-01");
        books.chargeAll(TOWN.stream()
                .map(customer -> milk(
                        "DL-20260110-7" + customer.substring(12),
                        customer,
                        LocalDate.parse("2026-01-10"),
                        5_049))
                .toList());
        return await(runs.start(new ClosingRunOf("RN-C", clock).run(), ACT));
    }
}
