package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.bill.domain.BillFacts;
import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.OrderFinding;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells order-service once more of the bills that it has not noted, or noted with another month. An
 * order that has noted a bill as early as the one it is told of stays as it is, so telling it twice
 * does nothing.
 */
@ApplicationScoped
public class RepairOrders {
    private static final String ACTION = "order-billed.again";

    private final CheckOrders check;
    private final Pages pages;
    private final ClosePages closePages;

    RepairOrders(CheckOrders check, Pages pages, ClosePages closePages) {
        this.check = check;
        this.pages = pages;
        this.closePages = closePages;
    }

    /**
     * What a repair did.
     *
     * @param told orders of which order-service is told again
     * @param findingCount what {@link CheckOrders} found, before the repair
     */
    public record Repaired(int told, long findingCount) {}

    /** The orders of these days, both included; at most as many as a check shows. */
    public Uni<Repaired> handle(LocalDate from, LocalDate to, OnBehalf asker, Caller caller) {
        return check.handle(from, to, asker)
                .flatMap(found -> tell(found.findings(), Act.of(caller, ACTION))
                        .map(told -> new Repaired(told, found.findingCount())));
    }

    private Uni<Integer> tell(List<OrderFinding> findings, Act act) {
        Map<PageId, List<String>> ordersOf = findings.stream()
                .filter(OrderFinding::canBeTold)
                .collect(Collectors.groupingBy(
                        one -> new PageId(one.billMonth(), one.customerId()),
                        Collectors.mapping(OrderFinding::orderId, Collectors.toList())));
        List<String> ids = ordersOf.keySet().stream().map(PageId::toString).toList();
        return pages.sums(ids)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                // Entries may have been carried to a month whose close is still to come.
                .filter(page -> page.value().bill() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> tell(page, ordersOf, act))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> tell(Stored<Page> page, Map<PageId, List<String>> ordersOf, Act act) {
        PageId id = new PageId(page.value().month(), page.value().customerId());
        List<Fact<?>> facts = ordersOf.get(id).stream()
                .<Fact<?>>map(order -> BillFacts.billed(id, page.value().bill(), order))
                .toList();
        return closePages.tellAgain(page, facts, act).map(done -> done ? facts.size() : 0);
    }
}
