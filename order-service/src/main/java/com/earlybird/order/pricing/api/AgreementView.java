package com.earlybird.order.pricing.api;

import com.earlybird.order.pricing.domain.AgreedPrice;
import com.earlybird.order.pricing.domain.PriceAgreement;

import java.time.Instant;
import java.util.List;

/** All own prices of one customer for one product, oldest first. */
public record AgreementView(
        String id,
        String customerId,
        String productId,
        List<AgreedPrice> prices,
        Instant updatedAt) {
    static AgreementView of(PriceAgreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.customerId(),
                agreement.productId(),
                agreement.prices(),
                agreement.updatedAt());
    }
}
