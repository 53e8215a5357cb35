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
import java.util.regex.Pattern;

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

    /** ₹1,00,00,000 for one delivery. */
    static final long MOST_TOTAL_PAISE = 1_000_000_000L;

    private static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** Deliveries older than that are imported by other ways, not confirmed. */
    static final int MOST_MONTHS_BACK = 36;

    private Charge() {}

    /** What makes a revision of a delivery one in the books. */
    public static String key(DeliveryConfirmed event) {
        return event.deliveryId() + ":r" + event.revision();
    }

    /**
     * The posting of one event; empty when it changes no amount, such as nothing delivered.
     *
     * @param today the business date
     * @throws Rejection as {@link #mustBeWithinBounds}
     */
    public static Optional<Posting> of(
            DeliveryConfirmed event, Instant now, LocalDate today, String correlationId) {
        mustBeWithinBounds(event, today);
        return posting(event, now, correlationId);
    }

    /** The same, whatever its size. */
    public static Optional<Posting> posting(
            DeliveryConfirmed event, Instant now, String correlationId) {
        String key = key(event);
        YearMonth month = YearMonth.from(event.deliveryDate());
        Entry.Cause cause =
                new Entry.Cause(key, kind(event), event.deliveryDate(), now, correlationId);
        DeliverySource source = new DeliverySource(
                event.deliveryId(), event.revision(), event.orderId(), event.orderType());
        LedgerAccount revenue = LedgerAccount.of(event.orderType());
        List<Entry> entries = new ArrayList<>();
        for (ConfirmedItem item : event.items()) {
            long owed = item.differencePaise();
            if (owed != 0) {
                entries.add(Entry.ofItem(cause, revenue, owed, source, sold(item)));
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(event.customerId(), month, key, entries));
    }

    /**
     * What is beyond reason is not charged until a person has looked at it.
     *
     * @param today the business date
     * @throws Rejection {@code product-id-out-of-bounds}, {@code quantity-out-of-bounds}, {@code
     *     price-out-of-bounds}, {@code amount-out-of-bounds}, {@code service-date-out-of-bounds}
     */
    public static void mustBeWithinBounds(DeliveryConfirmed event, LocalDate today) {
        String key = key(event);
        mustBeInReach(YearMonth.from(event.deliveryDate()), YearMonth.from(today), key);
        long total = 0;
        mustBeBookable(event);
        for (ConfirmedItem item : event.items()) {
            mustBePlausible(item, key);
            total = Math.addExact(total, Math.abs(item.differencePaise()));
        }
        if (total > MOST_TOTAL_PAISE) {
            throw Rejection.refused("amount-out-of-bounds", key + " comes to " + total + " paise.");
        }
    }

    /**
     * What no page can take, whoever lets it through: a product's id names a field of its sums.
     *
     * @throws Rejection {@code product-id-out-of-bounds}
     */
    static void mustBeBookable(DeliveryConfirmed event) {
        for (ConfirmedItem item : event.items()) {
            if (!PRODUCT_ID.matcher(item.productId()).matches()) {
                throw Rejection.refused(
                        "product-id-out-of-bounds",
                        key(event) + " has a product " + item.productId() + ".");
            }
        }
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
        boolean within = item.deliveredQty().signum() >= 0
                && item.previousQty().signum() >= 0
                && item.deliveredQty().compareTo(item.orderedQty()) <= 0
                && item.previousQty().compareTo(item.orderedQty()) <= 0;
        if (!within) {
            throw Rejection.refused(
                    "quantity-out-of-bounds",
                    key + " delivers " + item.deliveredQty() + " of " + item.orderedQty() + ".");
        }
        if (item.unitPricePaise() < 0 || item.unitPricePaise() > MOST_UNIT_PRICE_PAISE) {
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
