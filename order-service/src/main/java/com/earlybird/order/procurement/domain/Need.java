package com.earlybird.order.procurement.domain;

import com.earlybird.contracts.Money;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.planning.domain.Demand;
import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.order.supplier.domain.Supplier;
import com.earlybird.order.supplier.domain.SupplierProduct;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has to be bought of a product for a shift, and where.
 *
 * @param offer of the supplier it is bought from, or null where nobody sells it that day
 */
public record Need(Demand demand, Product product, Offer offer) {
    /** What one supplier asks for the product. */
    public record Offer(Supplier supplier, SupplierProduct terms) {}

    /**
     * It is bought from the cheapest who brings it on that weekday.
     *
     * @param offers the cheapest first
     */
    public static Need of(Demand demand, Product product, List<Offer> offers) {
        Weekday day = Weekday.of(demand.date());
        Optional<Offer> cheapest = offers.stream()
                .filter(offer -> offer.terms().deliveryDays().isEmpty()
                        || offer.terms().deliveryDays().contains(day))
                .findFirst();
        return new Need(demand, product, cheapest.orElse(null));
    }

    /** The supplier's id, or null where nobody sells it that day. */
    public String supplierId() {
        return offer == null ? null : offer.supplier().id();
    }

    /** The day on which it has to be ordered; null without a supplier. */
    public LocalDate orderBy() {
        return offer == null ? null : demand.date().minusDays(offer.terms().leadDays());
    }

    /** What it costs at the supplier's price; null without a supplier. */
    public Long costPaise() {
        return offer == null
                ? null
                : Money.linePaise(demand.qty(), offer.terms().pricePaise());
    }
}
