package com.earlybird.billing.adjustment.app;

import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;

/** Changes what a customer owes: the voucher first, then its entry, once for each id. */
@ApplicationScoped
public class AdjustAccount {
    private final Adjustments adjustments;
    private final PostEntries ledger;
    private final KnownCustomers customers;
    private final BusinessClock clock;

    AdjustAccount(
            Adjustments adjustments,
            PostEntries ledger,
            KnownCustomers customers,
            BusinessClock clock) {
        this.adjustments = adjustments;
        this.ledger = ledger;
        this.customers = customers;
        this.clock = clock;
    }

    /** {@code date} is today where it is null. */
    public record Command(
            String id,
            String customerId,
            AdjustmentKind kind,
            long amountPaise,
            String billId,
            String reason,
            LocalDate date,
            Caller caller) {}

    /** @throws Rejection {@code customer-unknown} */
    public Uni<Adjustment> handle(Command command) {
        return customers.mustKnow(command.customerId()).chain(() -> enter(command));
    }

    /** Of whoever an event tells, known here by now or not. */
    public Uni<Adjustment> enter(Command command) {
        return adjustments
                .add(
                        voucher(command),
                        Act.of(command.caller(), "adjustment.enter", command.reason()))
                .flatMap(this::postNow);
    }

    /** What is to be entered, with its first month fixed. */
    Adjustment voucher(Command command) {
        LocalDate today = clock.today();
        return new Adjustment(
                command.id(),
                command.customerId(),
                command.kind(),
                command.amountPaise(),
                command.billId(),
                command.reason(),
                command.date() == null ? today : command.date(),
                YearMonth.from(today),
                true,
                null,
                command.caller().userId(),
                command.caller().correlationId());
    }

    private Uni<Adjustment> postNow(Adjustment voucher) {
        return post(voucher)
                .onFailure(Rejection.class)
                .transform(e -> Rejection.unavailable(
                        "posting-put-off",
                        "The adjustment is entered and will be posted a little later: "
                                + e.getMessage()));
    }

    /** Brings it into the books, unless it stands there. */
    Uni<Adjustment> post(Adjustment voucher) {
        if (voucher.unposted() == null) {
            return Uni.createFrom().item(voucher);
        }
        return ledger.one(voucher.posting(clock.now()))
                .flatMap(posted -> adjustments.markPosted(voucher.id(), posted.balancePaise()));
    }

    /** Finishes what a process left that died between the two halves. */
    @Scheduled(
            identity = "unposted-adjustments",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> finishUnposted() {
        return adjustments
                .unposted()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                // One that cannot be posted keeps nobody else waiting.
                .transformToUniAndConcatenate(one -> post(one)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "adjustment %s is not posted", one.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
