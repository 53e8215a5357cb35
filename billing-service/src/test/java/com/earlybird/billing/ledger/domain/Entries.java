package com.earlybird.billing.ledger.domain;

import com.earlybird.contracts.OrderType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Entries and pages for tests of the books. */
public final class Entries {
    public static final Instant NOW = Instant.parse("2026-02-01T03:00:00Z");
    public static final LocalDate DAY = LocalDate.parse("2026-01-10");
    public static final YearMonth JANUARY = YearMonth.parse("2026-01");
    public static final String CUSTOMER = "CU-1";

    private Entries() {}

    public static Entry sold(String key, OrderType type, long owedPaise) {
        return sold(key, type, owedPaise, "0401", "5");
    }

    public static Entry sold(
            String key, OrderType type, long owedPaise, String hsnCode, String rate) {
        Entry.Cause cause = new Entry.Cause(key, EntryKind.SUBSCRIPTION_CHARGE, DAY, NOW, null);
        return Entry.ofItem(
                cause,
                LedgerAccount.of(type),
                owedPaise,
                new DeliverySource(key, 1, "OR-" + key, type),
                new ItemSold(
                        "PR-1",
                        "Milk",
                        "litre",
                        BigDecimal.ONE,
                        Math.abs(owedPaise),
                        hsnCode,
                        new BigDecimal(rate)));
    }

    public static Entry other(String key, EntryKind kind, LedgerAccount account, long owedPaise) {
        Entry.Cause cause = new Entry.Cause(key, kind, DAY, NOW, null);
        return Entry.of(cause, account, owedPaise, null);
    }

    public static Entry payment(String key, long paise) {
        return other(key, EntryKind.PAYMENT, LedgerAccount.CASH, -paise);
    }

    /** A payment that is set against that bill before others; below zero it goes back. */
    public static Entry paying(String key, String billId, long paise) {
        EntryKind kind = paise > 0 ? EntryKind.PAYMENT : EntryKind.PAYMENT_REVERSAL;
        Entry.Cause cause = new Entry.Cause(key, kind, DAY, NOW, null);
        return Entry.of(cause, LedgerAccount.CASH, -paise, Note.paying(billId, null, null));
    }

    public static Posting posting(YearMonth from, Entry entry) {
        return new Posting(CUSTOMER, from, entry.key(), List.of(entry));
    }

    /** An open page of these entries. */
    public static Page page(YearMonth month, Entry... entries) {
        Page page = Page.blank(new PageId(month, CUSTOMER), PageStatus.OPEN);
        for (Entry entry : entries) {
            page = page.with(posting(month, entry));
        }
        return page;
    }

    /** The page as it is once closed with this bill's sums. */
    public static Page closed(Page page, Bill bill) {
        return new Closing(
                        page,
                        1L,
                        true,
                        List.of(),
                        bill.openingBalancePaise(),
                        bill.closingBalancePaise(),
                        bill,
                        List.of())
                .closed();
    }

    /** The page as it is once its entries were taken along by another month's bill. */
    public static Page carried(Page page, YearMonth to) {
        return new Page(
                page.id(),
                page.month(),
                page.customerId(),
                PageStatus.CLOSED,
                page.keys(),
                page.entries(),
                page.lines(),
                page.totals(),
                page.productNames(),
                page.carries(),
                to,
                null,
                null,
                null);
    }
}
