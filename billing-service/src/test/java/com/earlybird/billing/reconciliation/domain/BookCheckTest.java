package com.earlybird.billing.reconciliation.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookCheckTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final Entry MILK = sold("milk", OrderType.SUBSCRIPTION, 100);
    private static final Entry CURD = sold("curd", OrderType.SUBSCRIPTION, 200);

    private final BookCheck check = new BookCheck();
    private final Page slipped = carried(page(JANUARY, MILK), FEBRUARY);

    @Test
    void a_bill_of_two_pages_with_each_entry_once_gives_no_finding() {
        Page february = billed(FEBRUARY, 300, List.of(slipped), CURD);

        check.add(february, List.of(slipped, february), account(slipped, february));

        assertEquals(List.of(), what());
        assertEquals(2, check.entries());
    }

    @Test
    void an_entry_that_stands_on_two_pages_of_a_bill_is_found() {
        Page february = billed(FEBRUARY, 200, List.of(slipped), MILK);

        check.add(february, List.of(slipped, february), account(slipped, february));

        assertEquals(List.of("key-twice"), what());
        assertEquals(february.id(), check.findings().get(0).pageId());
    }

    @Test
    void a_page_whose_entries_two_bills_charge_is_found_on_both() {
        Page february = billed(FEBRUARY, 300, List.of(slipped), CURD);
        Page march = billed(MARCH, 100, List.of(slipped));
        CustomerAccount account = account(slipped, february, march);

        check.add(february, List.of(slipped, february), account);

        assertEquals(List.of("entry-on-two-bills"), what());
        assertEquals("BI-" + FEBRUARY, check.findings().get(0).billId());
    }

    private List<String> what() {
        return check.findings().stream().map(BookFinding::what).toList();
    }

    private static CustomerAccount account(Page... pages) {
        return new CustomerAccount(List.of(pages));
    }

    private static Page billed(YearMonth month, long paise, List<Page> more, Entry... entries) {
        Page page = page(month, entries);
        List<String> ids = new ArrayList<>(List.of(page.id()));
        more.forEach(one -> ids.add(one.id()));
        return closed(
                page,
                new Bill(
                        "BI-" + month,
                        "BR-1",
                        NOW,
                        DAY,
                        0,
                        paise,
                        0,
                        paise,
                        0,
                        0,
                        0,
                        paise,
                        ids,
                        null));
    }
}
