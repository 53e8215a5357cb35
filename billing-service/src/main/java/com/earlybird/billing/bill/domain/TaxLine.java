package com.earlybird.billing.bill.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The tax of one HSN code at one rate. {@code taxable + cgst + sgst = total}.
 *
 * @param hsnCode or null, where the product has none
 * @param ratePercent GST, central and state together
 * @param totalPaise tax included; below zero where corrections took back more
 */
public record TaxLine(
        String hsnCode,
        BigDecimal ratePercent,
        long taxablePaise,
        long cgstPaise,
        long sgstPaise,
        long totalPaise) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Whether the supply bears no tax. */
    public boolean exempt() {
        return ratePercent.signum() == 0;
    }

    boolean sameRate(TaxLine other) {
        return Objects.equals(hsnCode, other.hsnCode)
                && ratePercent.compareTo(other.ratePercent) == 0;
    }

    /** {@code CGST = SGST = round_half_up(total × (R/2) / (100 + R))}, the rest is taxable. */
    static TaxLine of(String hsnCode, BigDecimal ratePercent, long totalPaise) {
        long half = BigDecimal.valueOf(totalPaise)
                .multiply(ratePercent)
                .divide(TWO.multiply(HUNDRED.add(ratePercent)), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new TaxLine(hsnCode, ratePercent, totalPaise - half - half, half, half, totalPaise);
    }
}
