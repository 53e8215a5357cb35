package com.earlybird.billing.settlement.domain;

import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the receipts of online payments against the provider's settlement reports. Money is settled
 * some days after it came, so what is not settled yet is a finding only once the reports of all
 * those days are here; until then it is awaited, and the days that are missing are named.
 */
public final class ProviderCheck {
    /** Within so many days the provider settles. */
    public static final int DAYS_TO_SETTLE = 7;

    private static final int MOST = 1_000;
    /** How a refund that the provider told is named in the books. */
    private static final String REFUND = "RF-";

    private final LocalDate today;
    private final Set<LocalDate> daysTaken;
    private final List<ProviderFinding> findings = new ArrayList<>();
    private final SortedSet<LocalDate> daysMissing = new TreeSet<>();
    private long findingCount;
    private long agreeing;
    private long awaited;
    private long settledPaise;
    private long refundedPaise;
    private long feePaise;
    private long others;

    /** @param daysTaken the days of settlement whose reports are here */
    public ProviderCheck(LocalDate today, Collection<LocalDate> daysTaken) {
        this.today = today;
        this.daysTaken = Set.copyOf(daysTaken);
    }

    /** Lines of the provider's, with the receipts that they are about, by the provider's payment. */
    public void settled(Collection<SettledLine> lines, Map<String, Payment> receipts) {
        for (SettledLine line : lines) {
            feePaise = Math.addExact(feePaise, line.feePaise());
            Payment receipt = line.paymentId() == null ? null : receipts.get(line.paymentId());
            switch (line.kind()) {
                case PAYMENT -> {
                    settledPaise = Math.addExact(settledPaise, line.amountPaise());
                    compare("payment", line, receipt, amount(receipt));
                }
                case REFUND -> {
                    refundedPaise = Math.addExact(refundedPaise, line.amountPaise());
                    compare("refund", line, receipt, amountBack(receipt, line.id()));
                }
                case OTHER -> others++;
            }
        }
    }

    private void compare(String what, SettledLine line, Payment receipt, Long books) {
        if (books != null && books == line.amountPaise()) {
            agreeing++;
            return;
        }
        found(new ProviderFinding(
                what + (books == null ? "-missing" : "-different"),
                line.id(),
                receipt == null ? null : receipt.id(),
                receipt == null ? null : receipt.customerId(),
                line.createdOn(),
                line.amountPaise(),
                books));
    }

    /** Receipts, with the ids of those payments and refunds of theirs that are settled. */
    public void received(Collection<Payment> receipts, Set<String> settledIds) {
        for (Payment receipt : receipts) {
            String provider = receipt.reference() == null ? receipt.id() : receipt.reference();
            if (!settledIds.contains(provider)) {
                unsettled(
                        "payment", provider, receipt, receipt.receivedOn(), receipt.amountPaise());
            }
            for (MoneyBack back : receipt.returns()) {
                String refund = providersRefund(back);
                if (refund != null && !settledIds.contains(refund)) {
                    unsettled("refund", refund, receipt, receipt.receivedOn(), back.amountPaise());
                }
            }
        }
    }

    private void unsettled(
            String what, String providerId, Payment receipt, LocalDate day, long paise) {
        LocalDate last = day.plusDays(DAYS_TO_SETTLE);
        boolean isOver = true;
        for (LocalDate one = day; !one.isAfter(last); one = one.plusDays(1)) {
            if (!daysTaken.contains(one)) {
                isOver = false;
                if (one.isBefore(today)) {
                    daysMissing.add(one);
                }
            }
        }
        if (!isOver) {
            awaited++;
            return;
        }
        found(new ProviderFinding(
                what + "-not-settled",
                providerId,
                receipt.id(),
                receipt.customerId(),
                day,
                null,
                paise));
    }

    /** Every day of the span whose report is not here, whether anything is known of it or not. */
    public void days(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to) && day.isBefore(today); day = day.plusDays(1)) {
            if (!daysTaken.contains(day)) {
                daysMissing.add(day);
            }
        }
    }

    /** The ids under which the provider knows a receipt and what went back of it. */
    public static List<String> providerIds(Payment receipt) {
        List<String> ids = new ArrayList<>();
        ids.add(receipt.reference() == null ? receipt.id() : receipt.reference());
        receipt.returns().stream()
                .map(ProviderCheck::providersRefund)
                .filter(id -> id != null)
                .forEach(ids::add);
        return ids;
    }

    private static String providersRefund(MoneyBack back) {
        return back.id().startsWith(REFUND) ? back.id().substring(REFUND.length()) : null;
    }

    private static Long amount(Payment receipt) {
        return receipt == null ? null : receipt.amountPaise();
    }

    private static Long amountBack(Payment receipt, String refund) {
        return receipt == null
                ? null
                : receipt.returned(REFUND + refund).map(MoneyBack::amountPaise).orElse(null);
    }

    private void found(ProviderFinding finding) {
        findingCount++;
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    /** At most 1,000. */
    public List<ProviderFinding> findings() {
        return List.copyOf(findings);
    }

    public long findingCount() {
        return findingCount;
    }

    /** Payments and refunds of which both say the same. */
    public long agreeing() {
        return agreeing;
    }

    /** Received, and neither settled nor overdue to be. */
    public long awaited() {
        return awaited;
    }

    public long settledPaise() {
        return settledPaise;
    }

    public long refundedPaise() {
        return refundedPaise;
    }

    public long feePaise() {
        return feePaise;
    }

    /** Lines that are about no customer's payment. */
    public long others() {
        return others;
    }

    /** Days that are over and whose report is not here. */
    public List<LocalDate> daysMissing() {
        return List.copyOf(daysMissing);
    }

    /** By the provider's payment. */
    public static Map<String, Payment> byProvider(Collection<Payment> receipts) {
        Map<String, Payment> all = new HashMap<>();
        receipts.forEach(one -> all.put(one.reference(), one));
        return all;
    }
}
