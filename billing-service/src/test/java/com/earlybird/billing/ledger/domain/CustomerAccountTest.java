package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.other;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.OrderType;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerAccountTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final Page BILLED_JANUARY = closed(
            page(JANUARY, sold("a", OrderType.SUBSCRIPTION, 1_000)), bill(1_000, "2026-01:CU-1"));

    @Test
    void the_balance_is_all_that_ever_moved() {
        CustomerAccount account = new CustomerAccount(List.of(
                page(FEBRUARY, sold("b", OrderType.ONE_TIME, 300), payment("p", 400)),
                BILLED_JANUARY));

        assertEquals(900, account.balancePaise());
        assertEquals(1_000, account.balanceBeforePaise(FEBRUARY));
        assertEquals(1_000, account.lastClosingBeforePaise(FEBRUARY));
        assertEquals(0, account.balanceBeforePaise(JANUARY));
    }

    @Test
    void unbilled_is_what_was_delivered_and_credited_since_without_payments() {
        CustomerAccount account = new CustomerAccount(List.of(
                BILLED_JANUARY,
                page(
                        FEBRUARY,
                        sold("b", OrderType.ONE_TIME, 300),
                        payment("p", 400),
                        other("n", EntryKind.CREDIT_NOTE, LedgerAccount.ADJUSTMENT, -50))));

        assertEquals(250, account.unbilledPaise());
        assertEquals("BI-202601-0001", account.lastBill().orElseThrow().billId());
    }

    @Test
    void payments_and_credits_on_pages_after_the_bill_pay_it_off() {
        CustomerAccount account = new CustomerAccount(List.of(
                BILLED_JANUARY,
                page(
                        FEBRUARY,
                        sold("b", OrderType.ONE_TIME, 300),
                        payment("p", 400),
                        other("n", EntryKind.CREDIT_NOTE, LedgerAccount.ADJUSTMENT, -50))));

        assertEquals(550, account.allocation().duePaise("BI-202601-0001"));
    }

    @Test
    void what_a_later_bill_took_along_from_an_earlier_month_is_billed() {
        Page slipped = carried(page(JANUARY, sold("a", OrderType.ONE_TIME, 500)), FEBRUARY);
        Page february = closed(page(FEBRUARY), bill(500, "2026-01:CU-1", "2026-02:CU-1"));

        CustomerAccount account = new CustomerAccount(List.of(slipped, february));

        assertEquals(0, account.unbilledPaise());
        assertEquals(500, account.balancePaise());
    }

    @Test
    void what_was_taken_along_and_not_billed_yet_is_unbilled() {
        Page slipped = carried(page(JANUARY, sold("a", OrderType.ONE_TIME, 500)), FEBRUARY);

        CustomerAccount account = new CustomerAccount(List.of(slipped, page(FEBRUARY)));

        assertEquals(500, account.unbilledPaise());
    }

    private static Bill bill(long closing, String... pages) {
        return new Bill(
                "BI-202601-0001",
                "RN-1",
                NOW,
                DAY,
                0,
                closing,
                0,
                closing,
                0,
                0,
                0,
                closing,
                List.of(pages),
                null);
    }
}
