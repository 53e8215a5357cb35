package com.earlybird.billing.adjustment.app;

import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.billing.adjustment.domain.WriteOffs;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Gives up what will not be paid, never more than is owed. A write-off is promised first, in the one
 * document of its customer, where only one can be made of one version, and only once all earlier
 * promises stand in the books: of two who write the same debt off at once, one is refused.
 */
@ApplicationScoped
public class WriteOff {
    private static final int MOST_TRIES = 50;

    private final PromisedWriteOffs promised;
    private final AdjustAccount adjust;
    private final Adjustments adjustments;
    private final Pages pages;
    private final KnownCustomers customers;

    WriteOff(
            PromisedWriteOffs promised,
            AdjustAccount adjust,
            Adjustments adjustments,
            Pages pages,
            KnownCustomers customers) {
        this.promised = promised;
        this.adjust = adjust;
        this.adjustments = adjustments;
        this.pages = pages;
        this.customers = customers;
    }

    /** @throws Rejection {@code write-off-above-balance}, {@code customer-unknown} */
    public Uni<Adjustment> handle(AdjustAccount.Command command) {
        return customers
                .mustKnow(command.customerId())
                .chain(() -> attempt(adjust.voucher(command), command.caller(), MOST_TRIES));
    }

    private Uni<Adjustment> attempt(Adjustment voucher, Caller caller, int triesLeft) {
        return promised.of(voucher.customerId())
                .call(seen -> enterAll(seen.value()))
                .flatMap(seen -> adjustments.find(voucher.id()).flatMap(entered -> {
                    if (entered.isPresent()) {
                        return adjust.post(entered.get());
                    }
                    return seen.value().pending().isEmpty()
                            ? promise(seen, voucher, caller)
                            : Uni.createFrom()
                                    .failure(Rejection.conflict(
                                            "changed-meanwhile",
                                            "Others write off too; try again."));
                }))
                .onFailure(WriteOff::isFaster)
                .recoverWithUni(e -> triesLeft <= 1
                        ? Uni.createFrom().failure(e)
                        : attempt(voucher, caller, triesLeft - 1));
    }

    private Uni<Adjustment> promise(Stored<WriteOffs> seen, Adjustment voucher, Caller caller) {
        return owedPaise(voucher.customerId())
                .flatMap(owed -> {
                    if (voucher.amountPaise() > owed) {
                        throw Rejection.refused(
                                "write-off-above-balance",
                                voucher.customerId() + " owes " + owed + " paise.");
                    }
                    return promised.update(
                            voucher.customerId(),
                            seen.version(),
                            Act.of(caller, "write-off.promise", voucher.reason()),
                            now -> now.promising(voucher));
                })
                .flatMap(now -> enterAll(now.value())
                        // It is promised by now; a refusal would free the request's key for more.
                        .onFailure(Rejection.class)
                        .transform(e -> Rejection.unavailable(
                                "posting-put-off",
                                "The write-off is entered and will be posted a little later: "
                                        + e.getMessage())))
                .chain(() -> adjustments.find(voucher.id()))
                .map(found -> found.orElseThrow());
    }

    private Uni<Long> owedPaise(String customerId) {
        return pages.headersOf(customerId).map(headers -> new CustomerAccount(
                        headers.stream().map(Stored::value).toList())
                .balancePaise());
    }

    private Uni<Void> enterAll(WriteOffs seen) {
        return Multi.createFrom()
                .iterable(seen.pending())
                .onItem()
                .transformToUniAndConcatenate(voucher -> adjustments
                        .add(voucher, act(voucher))
                        .flatMap(adjust::post)
                        .chain(() -> promised.update(
                                seen.id(), null, null, now -> now.entered(voucher.id()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Act act(Adjustment voucher) {
        Caller caller = Caller.service(voucher.recordedBy(), voucher.correlationId());
        return Act.of(caller, "adjustment.enter", voucher.reason());
    }

    /** Finishes what a process left that died after its promise. */
    @Scheduled(
            identity = "promised-write-offs",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> finishPromised() {
        return promised.withPending()
                .onItem()
                .transformToMulti((List<WriteOffs> found) -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(one -> enterAll(one)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "write-offs of %s are not posted", one.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean isFaster(Throwable e) {
        return e instanceof Rejection rejection
                && (rejection.kind() == Rejection.Kind.OUTDATED
                        || rejection.code().equals("changed-meanwhile"));
    }
}
