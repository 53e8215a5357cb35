package com.earlybird.billing.settlement.app;

import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.settlement.domain.ProviderCheck;
import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the receipts of online payments against what the provider settled. */
@ApplicationScoped
public class CheckProvider {
    private final Settlements settlements;
    private final Payments payments;
    private final BusinessClock clock;

    CheckProvider(Settlements settlements, Payments payments, BusinessClock clock) {
        this.settlements = settlements;
        this.payments = payments;
        this.clock = clock;
    }

    /** What came in from one day to the other, both included, by either side. */
    public Uni<ProviderCheck> handle(LocalDate from, LocalDate to) {
        LocalDate last = to.plusDays(ProviderCheck.DAYS_TO_SETTLE);
        return settlements.taken(from, last).flatMap(taken -> {
            ProviderCheck check = new ProviderCheck(clock.today(), taken);
            check.days(from, last);
            return settled(check, from, to)
                    .chain(() -> received(check, from, to))
                    .replaceWith(check);
        });
    }

    private Uni<Void> settled(ProviderCheck check, LocalDate from, LocalDate to) {
        return settlements.createdBetween(from, to).flatMap(lines -> payments.ofReferences(
                        lines.stream()
                                .map(SettledLine::paymentId)
                                .filter(id -> id != null)
                                .map(id -> Payment.referenceKey(null, PaymentMethod.ONLINE, id))
                                .distinct()
                                .toList())
                .invoke(receipts -> check.settled(lines, ProviderCheck.byProvider(receipts)))
                .replaceWithVoid());
    }

    private Uni<Void> received(ProviderCheck check, LocalDate from, LocalDate to) {
        return payments.onlineBetween(from, to)
                .flatMap(receipts -> {
                    List<String> ids = receipts.stream()
                            .flatMap(receipt -> ProviderCheck.providerIds(receipt).stream())
                            .toList();
                    return settlements.find(ids).invoke(lines -> {
                        Set<String> known = new HashSet<>();
                        lines.forEach(line -> known.add(line.id()));
                        check.received(receipts, known);
                    });
                })
                .replaceWithVoid();
    }
}
