package com.earlybird.contracts.events;

import java.time.LocalDate;

/**
 * A product's price from a day on.
 *
 * @param pricePaise of one unit, tax included
 * @param effectiveFrom the first business date on which it holds
 */
public record DatedPrice(long pricePaise, LocalDate effectiveFrom) {
    public DatedPrice {
        Check.notNegative(pricePaise, "price_paise");
        Check.present(effectiveFrom, "effective_from");
    }
}
