package com.earlybird.billing.settlement.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.billing.settlement.domain.SettledLine.Kind;
import com.earlybird.contracts.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderCheckTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-03");
    private static final Instant NOW = Instant.parse("2026-02-03T06:00:00Z");

    private final ProviderCheck check =
            new ProviderCheck(DAY.plusDays(20), DAY.datesUntil(DAY.plusDays(10)).toList());

    @Test
    void the_same_amounts_agree() {
        check.settled(
                List.of(
                        line("pay_1", Kind.PAYMENT, "pay_1", 500),
                        line("r", Kind.REFUND, "pay_1", 200)),
                Map.of("pay_1", receipt("pay_1", 500, back("RF-r", 200))));

        assertEquals(2, check.agreeing());
        assertEquals(List.of(), check.findings());
        assertEquals(500, check.settledPaise());
        assertEquals(200, check.refundedPaise());
        assertEquals(20, check.feePaise());
    }

    @Test
    void what_the_books_do_not_have_or_have_otherwise_is_found() {
        check.settled(
                List.of(
                        line("pay_1", Kind.PAYMENT, "pay_1", 500),
                        line("pay_2", Kind.PAYMENT, "pay_2", 700),
                        line("r1", Kind.REFUND, "pay_2", 100),
                        line("r2", Kind.REFUND, "pay_2", 50),
                        line("adj", Kind.OTHER, null, 5)),
                Map.of("pay_2", receipt("pay_2", 701, back("RF-r2", 51))));

        assertEquals(
                List.of(
                        "payment-missing pay_1",
                        "payment-different pay_2",
                        "refund-missing r1",
                        "refund-different r2"),
                found());
        assertEquals(1, check.others());
    }

    @Test
    void what_was_not_settled_in_time_is_found_and_what_still_may_be_is_awaited() {
        check.received(
                List.of(receipt("pay_1", 500), receipt("pay_2", 500, back("RF-r", 50))),
                Set.of("pay_2"));

        assertEquals(List.of("payment-not-settled pay_1", "refund-not-settled r"), found());
        assertEquals(0, check.awaited());
    }

    @Test
    void nothing_is_proved_of_a_day_whose_report_is_missing_and_that_is_said() {
        ProviderCheck gap = new ProviderCheck(
                DAY.plusDays(20),
                DAY.datesUntil(DAY.plusDays(10))
                        .filter(day -> !day.equals(DAY.plusDays(2)))
                        .toList());
        gap.received(List.of(receipt("pay_1", 500)), Set.of());

        assertEquals(List.of(), gap.findings());
        assertEquals(1, gap.awaited());
        assertEquals(List.of(DAY.plusDays(2)), gap.daysMissing());
    }

    @Test
    void days_that_are_not_over_are_not_missing() {
        ProviderCheck young = new ProviderCheck(DAY.plusDays(1), List.of());
        young.days(DAY, DAY.plusDays(7));

        assertEquals(List.of(DAY), young.daysMissing());
    }

    private List<String> found() {
        return check.findings().stream()
                .map(one -> one.what() + " " + one.providerId())
                .toList();
    }

    private static SettledLine line(String id, Kind kind, String payment, long paise) {
        return new SettledLine(id, kind, payment, paise, 10, DAY, DAY.plusDays(2), "setl_1", "U1");
    }

    private static MoneyBack back(String id, long paise) {
        return new MoneyBack(
                id,
                MoneyBack.Kind.REFUND,
                paise,
                "asked",
                NOW,
                YearMonth.from(DAY),
                null,
                "UR-0001");
    }

    private static Payment receipt(String provider, long paise, MoneyBack... backs) {
        return new Payment(
                "PM-" + provider,
                "CU-1",
                paise,
                PaymentMethod.ONLINE,
                provider,
                "ONLINE:" + provider,
                null,
                Purpose.ACCOUNT,
                null,
                NOW,
                DAY,
                YearMonth.from(DAY),
                null,
                0L,
                List.of(backs),
                "payment-provider",
                null,
                null);
    }
}
