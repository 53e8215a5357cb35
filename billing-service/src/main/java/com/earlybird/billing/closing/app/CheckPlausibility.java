package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.Plausibility;
import com.earlybird.billing.closing.domain.Plausibility.Amounts;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.settings.ClosingSettings;
import com.earlybird.billing.settings.Settings;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds a month against the month before it; one look at the head of each page, none kept. */
@ApplicationScoped
public class CheckPlausibility {
    private final PageScans pages;
    private final Customers customers;
    private final Settings settings;

    CheckPlausibility(PageScans pages, Customers customers, Settings settings) {
        this.pages = pages;
        this.customers = customers;
        this.settings = settings;
    }

    /** @throws Rejection {@code implausible}, with the figures */
    public Uni<Void> mustHold(YearMonth month, List<String> areas, List<String> customerIds) {
        return of(month, areas, customerIds).map(verdict -> {
            if (verdict.plausible()) {
                return null;
            }
            throw new Rejection(
                    Rejection.Kind.REFUSED,
                    "implausible",
                    month + " differs much from the month before it: "
                            + String.join("; ", verdict.findings())
                            + ". With confirm_implausible it is closed all the same.",
                    verdict.findings().stream()
                            .map(finding -> new Violation("month", finding))
                            .toList());
        });
    }

    /** Empty lists do not narrow. */
    public Uni<Plausibility.Verdict> of(
            YearMonth month, List<String> areas, List<String> customerIds) {
        return settings.current().flatMap(current -> {
            ClosingSettings limits = current.value().closing();
            return whom(areas, customerIds)
                    .flatMap(wanted -> amounts(month, wanted))
                    .map(amounts -> Plausibility.of(
                                    month, amounts, limits.mostCustomerChangePercent())
                            .judged(new Plausibility.Limits(
                                    limits.mostTotalChangePercent(),
                                    limits.mostCountChangePercent(),
                                    limits.mostCustomerChangePercent(),
                                    limits.mostOutliersPercent())));
        });
    }

    private Uni<TreeMap<String, Amounts>> amounts(YearMonth month, Optional<Set<String>> wanted) {
        return pages.streamHeaders(month.minusMonths(1), month)
                .filter(page -> wanted.isEmpty() || wanted.get().contains(page.customerId()))
                .filter(page -> page.lines() > 0 || page.bill() != null)
                .collect()
                .in(
                        TreeMap::new,
                        (byCustomer, page) -> byCustomer.merge(
                                page.customerId(), amounts(page, month), Amounts::plus));
    }

    private static Amounts amounts(Page page, YearMonth month) {
        long amount = page.bill() != null
                ? page.bill().totalPaise()
                : Math.addExact(page.totals().chargesPaise(), page.totals().adjustmentsPaise());
        return page.month().equals(month) ? new Amounts(null, amount) : new Amounts(amount, null);
    }

    private Uni<Optional<Set<String>>> whom(List<String> areas, List<String> customerIds) {
        if (areas.isEmpty()) {
            return Uni.createFrom()
                    .item(
                            customerIds.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Set.copyOf(customerIds)));
        }
        return customers.ofAreas(areas).map(within -> {
            Set<String> ids = new HashSet<>(within);
            if (!customerIds.isEmpty()) {
                ids.retainAll(customerIds);
            }
            return Optional.of(ids);
        });
    }
}
