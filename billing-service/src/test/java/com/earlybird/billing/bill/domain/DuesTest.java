package com.earlybird.billing.bill.domain;

import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Allocation;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {
    private static final LocalDate DUE = LocalDate.parse("2026-02-11");

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 2026-02-11, PENDING, 1000",
        "1000, 0, 2026-02-12, OVERDUE, 1000",
        "1000, 400, 2026-02-11, PARTIAL, 600",
        "1000, 400, 2026-02-12, OVERDUE, 600",
        "1000, 1000, 2026-02-12, PAID, 0",
        "1000, 1500, 2026-02-12, PAID, 0",
        "0, 0, 2026-02-12, PAID, 0",
        "-500, 0, 2026-02-12, PAID, 0",
    })
    void a_bill_is_paid_when_what_came_since_covers_its_closing_balance(
            long closing, long credits, LocalDate today, BillStatus status, long due) {
        Bill bill = new Bill(
                "BI-202601-0001",
                "RN-1",
                NOW,
                DUE,
                0,
                closing,
                0,
                closing,
                0,
                0,
                0,
                closing,
                List.of(),
                null);

        Page january = closing > 0
                ? page(JANUARY, sold("a", OrderType.SUBSCRIPTION, closing))
                : page(JANUARY);
        Page february = credits > 0
                ? page(JANUARY.plusMonths(1), payment("p", credits))
                : page(JANUARY.plusMonths(1));
        Allocation allocation = Allocation.of(List.of(closed(january, bill), february));

        assertEquals(new Dues(status, due, due), Dues.of(bill, allocation, today));
    }
}
