package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.bill.domain.BillStatus;
import com.earlybird.billing.bill.domain.Dues;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bills, with what is still to be paid of them. That is computed from the books each time. */
@ApplicationScoped
public class ReadBills {
    private static final int MOST_LOOKS = 50;

    private final BillRegister register;
    private final Pages pages;
    private final BusinessClock clock;

    ReadBills(BillRegister register, Pages pages, BusinessClock clock) {
        this.register = register;
        this.pages = pages;
        this.clock = clock;
    }

    /** What to list; null does not narrow. */
    public record Query(String customerId, YearMonth month, BillStatus status) {}

    /** The bill with all its entries; a number that is given and not issued yet is not found. */
    public Uni<IssuedBill> one(String billId) {
        return register.find(billId)
                .map(found -> found.map(Stored::value)
                        .orElseThrow(() -> Rejection.notFound("bill", billId)))
                .flatMap(line -> pages.headersOf(line.customerId()).flatMap(headers -> {
                    CustomerAccount account = account(headers);
                    var page = account.pages().stream()
                            .filter(one -> one.id().equals(line.id()) && one.bill() != null)
                            .findFirst()
                            .orElseThrow(() -> Rejection.notFound("bill", billId));
                    return pages.whole(page.bill().pages()).map(read -> {
                        var content = read.stream().map(Stored::value).toList();
                        // The whole one has all that its bill prints; a head need not.
                        var own = content.stream()
                                .filter(one -> one.id().equals(page.id()))
                                .findFirst()
                                .orElse(page);
                        return new IssuedBill(own, content, dues(page, account));
                    });
                }));
    }

    /** The newest first, without their entries. */
    public Uni<Page<IssuedBill>> list(Query query, String cursor, int limit) {
        return look(query, cursor, limit, new ArrayList<>(), MOST_LOOKS);
    }

    /** A status is not stored, so it may take several looks until a page is full. */
    private Uni<Page<IssuedBill>> look(
            Query query, String cursor, int limit, List<IssuedBill> found, int looksLeft) {
        int wanted = limit - found.size();
        return register.search(query.customerId(), query.month(), cursor, wanted)
                .flatMap(lines -> issued(lines.items()).flatMap(bills -> {
                    bills.stream()
                            .filter(bill -> query.status() == null
                                    || bill.dues().status() == query.status())
                            .forEach(found::add);
                    boolean enough = found.size() == limit || looksLeft <= 1;
                    if (lines.nextCursor() == null || enough) {
                        return Uni.createFrom().item(new Page<>(found, lines.nextCursor()));
                    }
                    return look(query, lines.nextCursor(), limit, found, looksLeft - 1);
                }));
    }

    private Uni<List<IssuedBill>> issued(List<BillNumber> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> customers =
                lines.stream().map(BillNumber::customerId).distinct().toList();
        return pages.headersOf(customers).map(headers -> {
            Map<String, CustomerAccount> accounts = accounts(headers);
            List<IssuedBill> bills = new ArrayList<>();
            for (BillNumber line : lines) {
                CustomerAccount account =
                        accounts.getOrDefault(line.customerId(), new CustomerAccount(List.of()));
                account.pages().stream()
                        .filter(page -> page.id().equals(line.id()) && page.bill() != null)
                        .forEach(page ->
                                bills.add(new IssuedBill(page, List.of(), dues(page, account))));
            }
            return bills;
        });
    }

    private Dues dues(com.earlybird.billing.ledger.domain.Page page, CustomerAccount account) {
        return Dues.of(page.bill(), account.allocation(), clock.today());
    }

    private static CustomerAccount account(
            List<Stored<com.earlybird.billing.ledger.domain.Page>> headers) {
        return new CustomerAccount(headers.stream().map(Stored::value).toList());
    }

    private static Map<String, CustomerAccount> accounts(
            List<Stored<com.earlybird.billing.ledger.domain.Page>> headers) {
        return headers.stream()
                .collect(Collectors.groupingBy(
                        page -> page.value().customerId(),
                        Collectors.collectingAndThen(Collectors.toList(), ReadBills::account)));
    }
}
