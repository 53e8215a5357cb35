package com.earlybird.order.procurement.app;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.planning.app.ReadDemand;
import com.earlybird.order.planning.domain.Demand;
import com.earlybird.order.procurement.domain.Balance;
import com.earlybird.order.procurement.domain.Need;
import com.earlybird.order.procurement.domain.Receipt;
import com.earlybird.order.supplier.app.ReadSuppliers;
import com.earlybird.order.supplier.app.Suppliers;
import com.earlybird.order.supplier.domain.Supplier;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to be bought where, and what came of it. A supplier sees only his own. */
@ApplicationScoped
public class ReadProcurement {
    private static final int FURTHEST_DAYS = 366;

    private final ReadDemand demand;
    private final ReadSuppliers offers;
    private final Suppliers suppliers;
    private final Products products;
    private final Receipts receipts;
    private final BusinessClock clock;

    ReadProcurement(
            ReadDemand demand,
            ReadSuppliers offers,
            Suppliers suppliers,
            Products products,
            Receipts receipts,
            BusinessClock clock) {
        this.demand = demand;
        this.offers = offers;
        this.suppliers = suppliers;
        this.products = products;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * @param shift null for both
     * @param supplierId null for all that the caller may see
     */
    public record Query(LocalDate date, Shift shift, String supplierId, Caller caller) {}

    public Uni<List<Need>> needs(Query query) {
        if (query.date().isAfter(clock.today().plusDays(FURTHEST_DAYS))) {
            throw Rejection.refused("horizon", query.date() + " is too far ahead.");
        }
        return visible(query).flatMap(sees -> demand.of(query.date(), query.shift())
                .flatMap(this::needs)
                .map(all -> all.stream()
                        .filter(need -> sees.test(need.supplierId()))
                        .toList()));
    }

    public Uni<List<Balance>> balance(Query query) {
        return visible(query).flatMap(sees -> needs(query).flatMap(needs -> received(query, sees)
                .map(received -> Balance.of(needs, received))));
    }

    /** What suppliers said to have brought, as far as the caller may see it. */
    public Uni<List<Receipt>> received(Query query) {
        return visible(query).flatMap(sees -> received(query, sees));
    }

    private Uni<List<Receipt>> received(Query query, Predicate<String> sees) {
        return receipts.on(query.date(), query.supplierId()).map(all -> all.stream()
                .filter(one -> query.shift() == null || one.shift() == query.shift())
                .filter(one -> sees.test(one.supplierId()))
                .toList());
    }

    private Uni<List<Need>> needs(List<Demand> asked) {
        Set<String> ids = asked.stream().map(Demand::productId).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(products.findAll(ids), offers.ofProducts(ids))
                .asTuple()
                .map(read -> asked.stream()
                        .map(one -> need(one, read.getItem1(), read.getItem2()))
                        .toList());
    }

    private static Need need(
            Demand one,
            Map<String, Product> products,
            Map<String, List<ReadSuppliers.Offer>> offers) {
        return Need.of(
                one,
                products.get(one.productId()),
                offers.getOrDefault(one.productId(), List.of()).stream()
                        .map(offer -> new Need.Offer(offer.supplier(), offer.product()))
                        .toList());
    }

    /** Another's supplier is one that a supplier cannot tell from none. */
    private Uni<Predicate<String>> visible(Query query) {
        Predicate<String> asked =
                id -> query.supplierId() == null || query.supplierId().equals(id);
        if (!query.caller().is(Role.SUPPLIER)) {
            return Uni.createFrom().item(asked);
        }
        return suppliers.ofUser(query.caller().userId()).map(own -> {
            Set<String> ids = own.stream().map(Supplier::id).collect(Collectors.toSet());
            if (query.supplierId() != null && !ids.contains(query.supplierId())) {
                throw Rejection.notFound("supplier", query.supplierId());
            }
            return asked.and(id -> id != null && ids.contains(id));
        });
    }
}
