package com.earlybird.billing.closing.domain;

import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.billing.bill.domain.UnsoundPage;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;
import com.earlybird.platform.kernel.Stored;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CarryingTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final Page SLIPPED = page(JANUARY, sold("a", OrderType.ONE_TIME, 100));

    @Test
    void a_page_is_on_the_bill_where_both_name_each_other() {
        Page february = page(FEBRUARY).carrying(List.of(SLIPPED.id()));

        assertEquals(
                List.of(SLIPPED.id(), february.id()),
                onBillOf(february, FEBRUARY, carried(SLIPPED, FEBRUARY), february));
    }

    @Test
    void a_page_that_is_named_and_still_open_is_not_on_the_bill_yet() {
        Page february = page(FEBRUARY).carrying(List.of(SLIPPED.id()));

        assertEquals(List.of(february.id()), onBillOf(february, FEBRUARY, SLIPPED, february));
    }

    @Test
    void a_page_that_went_to_another_month_is_not_on_this_bill() {
        Page march = page(MARCH).carrying(List.of(SLIPPED.id()));

        assertEquals(
                List.of(march.id()), onBillOf(march, MARCH, carried(SLIPPED, FEBRUARY), march));
    }

    @Test
    void what_a_carried_page_carries_comes_along() {
        Page february = carried(page(FEBRUARY).carrying(List.of(SLIPPED.id())), MARCH);
        Page march = page(MARCH).carrying(List.of(february.id()));

        assertEquals(
                List.of(SLIPPED.id(), february.id(), march.id()),
                onBillOf(march, MARCH, carried(SLIPPED, FEBRUARY), february, march));
    }

    @Test
    void balances_that_do_not_carry_on_are_not_billed() {
        // January's entries are closed away and named by nobody: they would be on no bill.
        Page february = page(FEBRUARY);
        Carrying carrying = carrying(FEBRUARY, carried(SLIPPED, FEBRUARY), february);

        assertThrows(
                UnsoundPage.class,
                () -> carrying.previousClosingPaise(carrying.onBillOf(new Stored<>(february, 1))));
    }

    private static List<String> onBillOf(Page page, YearMonth month, Page... all) {
        return carrying(month, all).onBillOf(new Stored<>(page, 1)).stream()
                .map(one -> one.value().id())
                .toList();
    }

    private static Carrying carrying(YearMonth month, Page... all) {
        return Carrying.of(
                month, Stream.of(all).map(page -> new Stored<>(page, 1)).toList());
    }
}
