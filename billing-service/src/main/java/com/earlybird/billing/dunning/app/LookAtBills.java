package com.earlybird.billing.dunning.app;

import com.earlybird.billing.adjustment.app.AdjustAccount;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.dunning.domain.Due;
import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.dunning.domain.LateFee;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Allocation;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.settings.BillingSettings;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillOverdue;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at one customer's bills: says which are overdue, reminds of all that are open in one
 * message, and charges the late fee where the business wants one. Says nothing about what is paid.
 */
@ApplicationScoped
public class LookAtBills {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Dunnings dunnings;
    private final Pages pages;
    private final KnownCustomers customers;
    private final PaymentLinks links;
    private final AdjustAccount adjust;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    LookAtBills(
            Dunnings dunnings,
            Pages pages,
            KnownCustomers customers,
            PaymentLinks links,
            AdjustAccount adjust,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.dunnings = dunnings;
        this.pages = pages;
        this.customers = customers;
        this.links = links;
        this.adjust = adjust;
        this.clock = clock;
        this.metrics = metrics;
    }

    Uni<Void> of(Dunning seen, LocalDate today, BillingSettings business) {
        return Uni.combine()
                .all()
                .unis(pages.headersOf(seen.id()), customers.find(seen.id()), links.maker())
                .asTuple()
                .flatMap(read -> {
                    CustomerAccount account = new CustomerAccount(
                            read.getItem1().stream().map(Stored::value).toList());
                    return chargeFees(seen, open(seen, account), today, business)
                            .chain(() -> dunnings.update(
                                    seen.id(),
                                    now -> said(
                                            now,
                                            open(now, account),
                                            today,
                                            business,
                                            read.getItem2(),
                                            read.getItem3())));
                })
                .replaceWithVoid();
    }

    /** The bills of which something is to be paid, the newest last. */
    private static List<Due> open(Dunning dunning, CustomerAccount account) {
        List<Due> open = new ArrayList<>();
        Allocation allocation = account.allocation();
        for (OpenBill bill : dunning.bills()) {
            long due = allocation.duePaise(bill.billId());
            if (due > 0) {
                open.add(new Due(bill, due, allocation.leftPaise(bill.billId())));
            }
        }
        return open;
    }

    private Change<Dunning> said(
            Dunning now,
            List<Due> open,
            LocalDate today,
            BillingSettings business,
            Optional<BilledCustomer> customer,
            PaymentLinks.Maker maker) {
        List<Fact<?>> facts = new ArrayList<>();
        List<Due> overdue = open.stream()
                .filter(due -> due.bill().overdueOn(today) && !due.bill().overdueTold())
                .toList();
        overdue.forEach(due -> facts.add(overdue(now.id(), due)));
        boolean reminds = now.remindsOn(today, open, business.reminderDays());
        if (reminds) {
            customer.ifPresent(known -> facts.addAll(reminder(known, open, today, maker)));
        }
        count("overdue", overdue.size());
        count("reminder", reminds ? 1 : 0);
        Set<String> ids =
                overdue.stream().map(due -> due.bill().billId()).collect(Collectors.toSet());
        return Change.to(now.looked(today, open, ids, reminds, business.reminderDays()), facts);
    }

    private List<Fact<?>> reminder(
            BilledCustomer customer, List<Due> open, LocalDate today, PaymentLinks.Maker maker) {
        Due newest = open.get(open.size() - 1);
        LocalDate first = open.stream()
                .map(due -> due.bill().dueDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return customer.message(
                "bill-reminder:" + customer.id() + ":" + today,
                "BILL_REMINDER",
                Map.of(
                        "bills",
                        open.stream()
                                .map(due -> due.bill().billId())
                                .collect(Collectors.joining(", ")),
                        // A bill holds what was left of those before it.
                        "amount_due",
                        Money.rupees(newest.duePaise()),
                        "due_date",
                        DAY.format(first),
                        "payment_link",
                        maker.link(newest.bill().billId())),
                clock.now());
    }

    private Fact<BillOverdue> overdue(String customerId, Due due) {
        OpenBill bill = due.bill();
        return new Fact<>(
                Topics.BILL_OVERDUE,
                customerId,
                new BillOverdue(
                        bill.billId(),
                        customerId,
                        bill.month(),
                        due.duePaise(),
                        bill.dueDate(),
                        bill.dueDate().plusDays(1).atStartOfDay(clock.zone()).toInstant()));
    }

    /** Each bill's fee has the bill's id, so it stands in the books once. */
    private Uni<Void> chargeFees(
            Dunning dunning, List<Due> open, LocalDate today, BillingSettings business) {
        LateFee fee = new LateFee(business.lateFeePaise(), business.lateFeePercent());
        return Multi.createFrom()
                .iterable(open)
                .filter(due -> due.bill().overdueOn(today)
                        && !due.bill().feeCharged()
                        && due.ownPaise() > 0
                        && fee.ofPaise(due.ownPaise()) > 0)
                .onItem()
                .transformToUniAndConcatenate(due -> adjust.enter(new AdjustAccount.Command(
                                "LF-" + due.bill().billId(),
                                dunning.id(),
                                AdjustmentKind.LATE_FEE,
                                fee.ofPaise(due.ownPaise()),
                                due.bill().billId(),
                                "Bill " + due.bill().billId() + " was due on "
                                        + DAY.format(due.bill().dueDate()),
                                today,
                                Caller.service("billing-service", null)))
                        .chain(() -> dunnings.quietly(
                                dunning.id(), now -> now.charged(due.bill().billId()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void count(String what, int times) {
        metrics.counter("earlybird.dunning", "said", what).increment(times);
    }
}
