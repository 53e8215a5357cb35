package com.earlybird.contracts.events;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A product's tax rate from a day on.
 *
 * @param ratePercent GST, central and state together, in percent
 * @param effectiveFrom the first business date on which it holds
 */
public record DatedTaxRate(BigDecimal ratePercent, LocalDate effectiveFrom) {
    public DatedTaxRate {
        ratePercent = Check.percent(ratePercent, "rate_percent");
        Check.present(effectiveFrom, "effective_from");
    }
}
