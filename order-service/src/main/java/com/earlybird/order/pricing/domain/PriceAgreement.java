package com.earlybird.order.pricing.domain;

import com.earlybird.order.catalogue.domain.Dated;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** All that one customer and the business ever agreed on the price of one product. */
public record PriceAgreement(
        String id,
        String customerId,
        String productId,
        List<AgreedPrice> prices,
        Instant updatedAt) {
    private static final int MOST = 500;

    public PriceAgreement {
        prices = List.copyOf(prices);
    }

    /** The natural key: one document for each customer and product, so that a price is one read. */
    public static String idOf(String customerId, String productId) {
        return customerId + ":" + productId;
    }

    public static PriceAgreement first(
            String customerId, String productId, AgreedPrice price, Instant now) {
        checkDates(price);
        return new PriceAgreement(
                idOf(customerId, productId), customerId, productId, List.of(price), now);
    }

    /** Agrees on one more price; one that begins on the same day is replaced. */
    public PriceAgreement with(AgreedPrice price, Instant now) {
        checkDates(price);
        List<AgreedPrice> next = Dated.put(prices, AgreedPrice::effectiveFrom, price, MOST);
        return next.equals(prices)
                ? this
                : new PriceAgreement(id, customerId, productId, next, now);
    }

    /** Of those that hold on {@code date}, the one that began last. */
    public OptionalLong pricePaiseOn(LocalDate date) {
        for (int i = prices.size() - 1; i >= 0; i--) {
            if (prices.get(i).holdsOn(date)) {
                return OptionalLong.of(prices.get(i).pricePaise());
            }
        }
        return OptionalLong.empty();
    }

    private static void checkDates(AgreedPrice price) {
        if (price.effectiveTo() != null && price.effectiveTo().isBefore(price.effectiveFrom())) {
            throw Rejection.malformed("effective_to", "must not be before effective_from");
        }
    }
}
