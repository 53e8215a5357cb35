package com.earlybird.order.catalogue.domain;

import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The GST rate that a product starts with when nobody gives one: by the first four digits of its HSN
 * code, from a day on. From the rate notifications under the CGST Act (2/2017 for what is exempt,
 * 1/2017 for the rest). Only what a dairy round sells is here; the list on the product then holds.
 */
public final class HsnRates {
    private static final LocalDate GST_BEGAN = LocalDate.of(2017, 7, 1);

    /** Fresh milk; curd, lassi and buttermilk; bread: exempt. Paneer in packets: 5 %. */
    private static final Map<String, List<DatedTaxRate>> BY_HEADING = Map.of(
            "0401", List.of(new DatedTaxRate(BigDecimal.ZERO, GST_BEGAN)),
            "0403", List.of(new DatedTaxRate(BigDecimal.ZERO, GST_BEGAN)),
            "0406", List.of(new DatedTaxRate(BigDecimal.valueOf(5), GST_BEGAN)),
            "1905", List.of(new DatedTaxRate(BigDecimal.ZERO, GST_BEGAN)));

    private static final List<DatedTaxRate> UNTAXED =
            List.of(new DatedTaxRate(BigDecimal.ZERO, GST_BEGAN));

    private HsnRates() {}

    /** Whether {@code rate} is one that the table gives to {@code hsnCode}. */
    public static boolean holds(String hsnCode, DatedTaxRate rate) {
        return hsnCode != null
                && hsnCode.length() >= 4
                && BY_HEADING.getOrDefault(hsnCode.substring(0, 4), List.of()).contains(rate);
    }

    /** The dated rates of {@code hsnCode}; without a code 0, with an unknown one a refusal. */
    public static List<DatedTaxRate> of(String hsnCode) {
        if (hsnCode == null) {
            return UNTAXED;
        }
        List<DatedTaxRate> rates =
                hsnCode.length() < 4 ? null : BY_HEADING.get(hsnCode.substring(0, 4));
        if (rates == null) {
            throw Rejection.refused(
                    "tax-rate-needed",
                    "No rate is known for HSN " + hsnCode + ": give tax_rate_percent.");
        }
        return rates;
    }
}
