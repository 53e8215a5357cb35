package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.platform.kernel.Change;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills that are watched without being read first: told once, again, in part, and late. */
@QuarkusTest
class WatchedBillsIT {
    private static final String CUSTOMER = "CU-20260101-0991";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Inject
    Books books;

    @Inject
    Dunnings dunnings;

    @BeforeEach
    void new_books() {
        books.open(TODAY.toString());
    }

    @Test
    void a_bill_told_again_is_watched_once_and_one_told_beside_it_is_watched_too() {
        add("2026-01");
        add("2026-01");
        add("2026-01", "2026-02");

        assertEquals(List.of("2026-01", "2026-02"), months());
    }

    @Test
    void the_newest_is_the_last_though_an_older_one_is_told_after_it() {
        add("2026-02");
        add("2026-01");

        assertEquals(List.of("2026-01", "2026-02"), months());
    }

    @Test
    void of_more_bills_than_are_watched_the_newest_stay() {
        List<String> all = IntStream.range(0, Dunning.MOST_BILLS + 2)
                .mapToObj(i -> YearMonth.parse("2025-01").plusMonths(i).toString())
                .toList();
        all.forEach(this::add);

        assertEquals(all.subList(2, all.size()), months());
    }

    private void add(String... months) {
        List<OpenBill> bills = Arrays.stream(months)
                .map(month -> new OpenBill(
                        "BI-" + month.replace("-", "") + "-0001",
                        YearMonth.parse(month),
                        TODAY.plusDays(10),
                        false,
                        false))
                .toList();
        await(dunnings.add(Map.of(CUSTOMER, bills), TODAY));
    }

    private List<String> months() {
        Dunning now = await(dunnings.update(CUSTOMER, Change::to));
        return now.bills().stream().map(bill -> bill.month().toString()).toList();
    }
}
