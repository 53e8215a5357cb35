package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.contracts.Money;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a credit note comes to, with the tax inside it (section 34 of the CGST Act: a credit note
 * takes back value and tax). Lines are credited with the tax of their own; an amount on the whole
 * bill takes from each HSN code and rate its share.
 */
public record CreditDraft(long amountPaise, List<CreditedLine> lines, List<TaxLine> tax) {
    /**
     * One product of one delivery, credited in part or whole.
     *
     * @param qty what is credited of it
     */
    public record CreditedLine(
            String deliveryId, String productId, BigDecimal qty, long amountPaise) {}

    /** What is wanted of a line; {@code qty} is all of it where it is null. */
    public record Wanted(String deliveryId, String productId, BigDecimal qty) {}

    /** An amount on the bill as a whole. */
    public static CreditDraft ofAmount(long amountPaise, Collection<Entry> entries) {
        return new CreditDraft(amountPaise, List.of(), shares(amountPaise, entries));
    }

    /** @throws Rejection {@code line-unknown}, {@code credit-above-line} */
    public static CreditDraft ofLines(List<Wanted> wanted, Collection<Entry> entries) {
        List<CreditedLine> lines = new ArrayList<>();
        List<TaxLine> tax = new ArrayList<>();
        for (Wanted one : wanted) {
            List<Entry> own = entries.stream()
                    .filter(entry -> entry.item() != null
                            && entry.delivery().deliveryId().equals(one.deliveryId())
                            && entry.item().productId().equals(one.productId()))
                    .toList();
            CreditedLine line = line(one, own);
            lines.add(line);
            tax.addAll(shares(line.amountPaise(), own));
        }
        long amount = lines.stream().mapToLong(CreditedLine::amountPaise).sum();
        return new CreditDraft(amount, lines, merged(tax));
    }

    private static CreditedLine line(Wanted wanted, List<Entry> own) {
        BigDecimal qty = own.stream()
                .map(entry -> entry.item().qty())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long charged = own.stream().mapToLong(Entry::owedPaise).sum();
        if (own.isEmpty() || charged <= 0) {
            throw Rejection.refused(
                    "line-unknown",
                    "The bill charges no " + wanted.productId() + " of " + wanted.deliveryId()
                            + ".");
        }
        if (wanted.qty() == null || wanted.qty().compareTo(qty) == 0) {
            return new CreditedLine(wanted.deliveryId(), wanted.productId(), qty, charged);
        }
        if (wanted.qty().compareTo(qty) > 0) {
            throw Rejection.refused(
                    "credit-above-line",
                    wanted.deliveryId() + " charges " + qty + " of " + wanted.productId() + ".");
        }
        long amount =
                Money.linePaise(wanted.qty(), own.get(own.size() - 1).item().unitPricePaise());
        return new CreditedLine(
                wanted.deliveryId(), wanted.productId(), wanted.qty(), Math.min(amount, charged));
    }

    /** Each HSN code's and rate's part of an amount; what rounding leaves goes to the last. */
    private static List<TaxLine> shares(long amountPaise, Collection<Entry> entries) {
        List<TaxLine> charged = TaxSummary.of(entries).stream()
                .filter(line -> line.totalPaise() > 0)
                .toList();
        long total = charged.stream().mapToLong(TaxLine::totalPaise).sum();
        List<TaxLine> shares = new ArrayList<>();
        long left = amountPaise;
        for (int i = 0; i < charged.size(); i++) {
            TaxLine line = charged.get(i);
            long share = i == charged.size() - 1
                    ? left
                    : BigInteger.valueOf(amountPaise)
                            .multiply(BigInteger.valueOf(line.totalPaise()))
                            .divide(BigInteger.valueOf(total))
                            .longValueExact();
            left -= share;
            shares.add(TaxLine.of(line.hsnCode(), line.ratePercent(), share));
        }
        return shares;
    }

    private static List<TaxLine> merged(List<TaxLine> lines) {
        List<TaxLine> merged = new ArrayList<>();
        for (TaxLine line : lines) {
            long total = line.totalPaise();
            for (TaxLine other : List.copyOf(merged)) {
                if (other.sameRate(line)) {
                    total = Math.addExact(total, other.totalPaise());
                    merged.remove(other);
                }
            }
            merged.add(TaxLine.of(line.hsnCode(), line.ratePercent(), total));
        }
        return merged;
    }
}
