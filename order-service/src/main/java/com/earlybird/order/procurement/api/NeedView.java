package com.earlybird.order.procurement.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Demand;
import com.earlybird.order.procurement.domain.Need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What has to be bought of a product for a shift.
 *
 * @param qty in the product's unit
 * @param deliveries in how many deliveries it is
 * @param supplierId the cheapest who brings it on that weekday, or null where nobody does
 * @param unitCostPaise what he asks for one unit
 * @param costPaise of all of it
 * @param orderBy the day on which it has to be ordered there
 * @param source FORECAST from the calendar, PLAN behind the product's cut-off
 */
public record NeedView(
        LocalDate date,
        Shift shift,
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        long deliveries,
        String supplierId,
        String supplierName,
        Long unitCostPaise,
        Long costPaise,
        LocalDate orderBy,
        Demand.Source source) {
    static final List<String> HEADERS = List.of(
            "date",
            "shift",
            "product_id",
            "product_name",
            "unit",
            "qty",
            "deliveries",
            "supplier_id",
            "supplier_name",
            "unit_cost_paise",
            "cost_paise",
            "order_by",
            "source");

    static NeedView of(Need need) {
        Demand demand = need.demand();
        boolean sold = need.offer() != null;
        return new NeedView(
                demand.date(),
                demand.shift(),
                demand.productId(),
                need.product() == null ? null : need.product().name(),
                need.product() == null ? null : need.product().unit(),
                demand.qty(),
                demand.deliveries(),
                need.supplierId(),
                sold ? need.offer().supplier().name() : null,
                sold ? need.offer().terms().pricePaise() : null,
                need.costPaise(),
                need.orderBy(),
                demand.source());
    }

    List<?> cells() {
        return Arrays.asList(
                date,
                shift.name(),
                productId,
                productName,
                unit,
                qty,
                deliveries,
                supplierId,
                supplierName,
                unitCostPaise,
                costPaise,
                orderBy,
                source.name());
    }
}
