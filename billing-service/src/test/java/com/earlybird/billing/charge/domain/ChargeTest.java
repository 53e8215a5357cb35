package com.earlybird.billing.charge.domain;

import static com.earlybird.billing.Deliveries.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.Deliveries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final Instant NOW = Instant.parse("2026-01-10T02:00:00Z");

    @Test
    void a_subscriptions_delivery_is_owed_by_the_customer_and_earned_as_subscription() {
        Posting posting = charge(Deliveries.milk("DL-1", "CU-1", DAY, 5_000));

        Entry entry = posting.entries().get(0);
        assertEquals("DL-1:r1", posting.key());
        assertEquals(YearMonth.parse("2026-01"), posting.from());
        assertEquals(EntryKind.SUBSCRIPTION_CHARGE, entry.kind());
        assertEquals(LedgerAccount.CUSTOMER_RECEIVABLE, entry.debit());
        assertEquals(LedgerAccount.SUBSCRIPTION_REVENUE, entry.credit());
        assertEquals(5_000, entry.amountPaise());
    }

    @Test
    void a_one_time_orders_delivery_is_earned_as_one_time() {
        Entry entry = charge(Deliveries.oneTime("DL-1", "CU-1", DAY, "2", 25_000))
                .entries()
                .get(0);

        assertEquals(EntryKind.ONE_TIME_CHARGE, entry.kind());
        assertEquals(LedgerAccount.ONE_TIME_REVENUE, entry.credit());
        assertEquals(50_000, entry.amountPaise());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0, 1001, 2002",
        "0.333, 0.333, 0, 1000, 333",
        "0.005, 0.005, 0, 100, 1",
        "2, 1, 2, 1001, -1001",
        "2, 2, 1, 1001, 1001",
        "1, 0, 1, 1001, -1001",
    })
    void a_line_is_the_difference_between_this_revision_and_the_one_before(
            String ordered, String delivered, String previous, long price, long owed) {
        ConfirmedItem item = item("PR-1", ordered, delivered, previous, price);
        DeliveryConfirmed event =
                Deliveries.of("DL-1", 2, "CU-1", DAY, OrderType.SUBSCRIPTION, item);

        Entry entry = charge(event).entries().get(0);

        assertEquals(owed, entry.owedPaise());
        assertEquals(EntryKind.CORRECTION, entry.kind());
        assertEquals(
                0,
                new BigDecimal(delivered)
                        .subtract(new BigDecimal(previous))
                        .compareTo(entry.item().qty()));
    }

    @Test
    void what_is_taken_back_changes_the_sides_of_the_entry() {
        ConfirmedItem less = item("PR-1", "2", "1", "2", 1_000);

        Entry entry = charge(Deliveries.of("DL-1", 2, "CU-1", DAY, OrderType.ONE_TIME, less))
                .entries()
                .get(0);

        assertEquals(LedgerAccount.ONE_TIME_REVENUE, entry.debit());
        assertEquals(LedgerAccount.CUSTOMER_RECEIVABLE, entry.credit());
        assertEquals(1_000, entry.amountPaise());
    }

    @Test
    void nothing_delivered_charges_nothing() {
        DeliveryConfirmed event = Deliveries.of(
                "DL-1", "CU-1", DAY, OrderType.ONE_TIME, item("PR-1", "2", "0", "0", 1_000));

        assertTrue(Charge.of(event, NOW, DAY, null).isEmpty());
    }

    @Test
    void items_without_a_difference_have_no_line() {
        DeliveryConfirmed event = Deliveries.of(
                "DL-1",
                2,
                "CU-1",
                DAY,
                OrderType.ONE_TIME,
                item("PR-1", "2", "2", "2", 1_000),
                item("PR-2", "2", "2", "1", 1_000));

        assertEquals(1, charge(event).entries().size());
    }

    @Test
    void an_absurd_price_amount_or_date_is_refused() {
        refused("price-out-of-bounds", Deliveries.milk("DL-1", "CU-1", DAY, 100_000_001L));
        refused(
                "amount-out-of-bounds",
                Deliveries.oneTime("DL-1", "CU-1", DAY, "10000", 100_000_000L));
        refused(
                "service-date-out-of-bounds",
                Deliveries.milk("DL-1", "CU-1", DAY.plusMonths(2), 5_000));
        refused(
                "service-date-out-of-bounds",
                Deliveries.milk("DL-1", "CU-1", DAY.minusMonths(37), 5_000));
    }

    @Test
    void a_product_that_no_page_can_take_is_refused_and_cannot_be_released_either() {
        for (String product : List.of("PR.1", "$PR", "PR 1")) {
            DeliveryConfirmed event = Deliveries.of(
                    "DL-1", "CU-1", DAY, OrderType.ONE_TIME, item(product, "1", 1_000));
            refused("product-id-out-of-bounds", event);
            ParkedCharge parked =
                    ParkedCharge.of(event, null, "product-id-out-of-bounds", "why", NOW);

            Rejection refusal = assertThrows(
                    Rejection.class,
                    () -> parked.decided(ParkedCharge.State.RELEASED, "UR-0001", "please", NOW));
            assertEquals("product-id-out-of-bounds", refusal.code());
            assertEquals(
                    ParkedCharge.State.DISCARDED,
                    parked.decided(ParkedCharge.State.DISCARDED, "UR-0001", "no", NOW)
                            .state());
        }
    }

    private static void refused(String code, DeliveryConfirmed event) {
        Rejection rejection = assertThrows(Rejection.class, () -> Charge.of(event, NOW, DAY, null));
        assertEquals(code, rejection.code());
    }

    private static Posting charge(DeliveryConfirmed event) {
        return Charge.of(event, NOW, DAY, null).orElseThrow();
    }
}
