package com.earlybird.billing.recovery.domain;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.OrderType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A one-time order that was delivered and confirmed, and of which the ledger knows nothing.
 *
 * @param items as the order has them
 * @param deliveryIds what delivery-service confirmed of it; empty where it never heard of the order,
 *     as with those of the legacy system
 */
public record LateOrder(
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        long amountPaise,
        List<ItemSold> items,
        List<String> deliveryIds) {
    /** Before the order's id: what delivery-service has no record of is charged by the order. */
    public static final String LEGACY = "legacy:";

    public LateOrder {
        items = items == null ? List.of() : List.copyOf(items);
        deliveryIds = deliveryIds == null ? List.of() : List.copyOf(deliveryIds);
    }

    /** Whether the order itself has to be charged, there being no delivery to tell again. */
    public boolean legacy() {
        return deliveryIds.isEmpty();
    }

    public LateOrder confirmedAs(List<String> deliveries, long paise) {
        return new LateOrder(orderId, customerId, deliveryDate, paise, items, deliveries);
    }

    /** With its true date; the next bill takes it where its month is closed. */
    public Optional<Posting> posting(Instant now, String correlationId) {
        String key = LEGACY + orderId;
        Entry.Cause cause =
                new Entry.Cause(key, EntryKind.ONE_TIME_CHARGE, deliveryDate, now, correlationId);
        DeliverySource source = new DeliverySource(key, 1, orderId, OrderType.ONE_TIME);
        List<Entry> entries = items.stream()
                .filter(item -> item.amountPaise() != 0)
                .map(item -> Entry.ofItem(
                        cause, LedgerAccount.ONE_TIME_REVENUE, item.amountPaise(), source, item))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(customerId, YearMonth.from(deliveryDate), key, entries));
    }
}
