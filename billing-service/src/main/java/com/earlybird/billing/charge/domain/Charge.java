package com.earlybird.billing.charge.domain;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a confirmed delivery charges: for each product the difference between this revision and the
 * one before (product.md, "From order to money", 5). All revisions of a delivery are posted from the
 * month of its date on, each under its own key, so their order does not matter.
 */
public final class Charge {
    /** ₹10,00,000 for one unit: no product of a dairy costs that. */
    static final long MOST_UNIT_PRICE_PAISE = 100_000_000L;

    /** ₹1,00,00,000 on one line. */
    static final long MOST_LINE_PAISE = 1_000_000_000L;

    /** Deliveries older than that are imported by other ways, not confirmed. */
    static final int MOST_MONTHS_BACK = 36;

    private Charge() {}

    /**
     * The posting of one event; empty when it changes no amount, such as nothing delivered.
     *
     * @param today the business date
     * @throws Rejection {@code price-out-of-bounds}, {@code amount-out-of-bounds}, {@code
     *     service-date-out-of-bounds}: such an event is set aside for a person to look at
     */
    public static Optional<Posting> of(
            DeliveryConfirmed event, Instant now, LocalDate today, String correlationId) {
        String key = event.deliveryId() + ":r" + event.revision();
        YearMonth month = YearMonth.from(event.deliveryDate());
        mustBeInReach(month, YearMonth.from(today), key);
        Entry.Cause cause =
                new Entry.Cause(key, kind(event), event.deliveryDate(), now, correlationId);
        DeliverySource source = new DeliverySource(
                event.deliveryId(), event.revision(), event.orderId(), event.orderType());
        LedgerAccount revenue = LedgerAccount.of(event.orderType());
        List<Entry> entries = new ArrayList<>();
        for (ConfirmedItem item : event.items()) {
            mustBePlausible(item, key);
            long owed = item.differencePaise();
            if (owed != 0) {
                entries.add(Entry.ofItem(cause, revenue, owed, source, sold(item)));
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(event.customerId(), month, key, entries));
    }

    private static EntryKind kind(DeliveryConfirmed event) {
        if (event.revision() > 1) {
            return EntryKind.CORRECTION;
        }
        return event.orderType() == OrderType.SUBSCRIPTION
                ? EntryKind.SUBSCRIPTION_CHARGE
                : EntryKind.ONE_TIME_CHARGE;
    }

    private static ItemSold sold(ConfirmedItem item) {
        return new ItemSold(
                item.productId(),
                item.productName(),
                item.unit(),
                item.deliveredQty().subtract(item.previousQty()),
                item.unitPricePaise(),
                item.hsnCode(),
                item.taxRatePercent());
    }

    private static void mustBeInReach(YearMonth month, YearMonth current, String key) {
        if (month.isAfter(current.plusMonths(1))
                || month.isBefore(current.minusMonths(MOST_MONTHS_BACK))) {
            throw Rejection.refused("service-date-out-of-bounds", key + " is of " + month + ".");
        }
    }

    private static void mustBePlausible(ConfirmedItem item, String key) {
        if (item.unitPricePaise() > MOST_UNIT_PRICE_PAISE) {
            throw Rejection.refused(
                    "price-out-of-bounds",
                    key + " has a unit price of " + item.unitPricePaise() + " paise.");
        }
        if (Math.abs(item.differencePaise()) > MOST_LINE_PAISE) {
            throw Rejection.refused(
                    "amount-out-of-bounds",
                    key + " has a line of " + item.differencePaise() + " paise.");
        }
    }
}
