package com.earlybird.billing.wallet.app;

import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.PostPayment;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.billing.wallet.domain.WalletUse;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Brings what is promised in wallets into the books, each use once under its key. */
@ApplicationScoped
public class PostUses {
    private final Wallets wallets;
    private final PostEntries ledger;
    private final Payments payments;
    private final PostPayment postPayment;
    private final BusinessClock clock;

    PostUses(
            Wallets wallets,
            PostEntries ledger,
            Payments payments,
            PostPayment postPayment,
            BusinessClock clock) {
        this.wallets = wallets;
        this.ledger = ledger;
        this.payments = payments;
        this.postPayment = postPayment;
        this.clock = clock;
    }

    /** All that this wallet was seen to promise; in the books by then. */
    Uni<Void> of(Wallet wallet) {
        return Multi.createFrom()
                .iterable(wallet.pending())
                .onItem()
                .transformToUniAndConcatenate(use -> enter(wallet.id(), use)
                        // It went back another way: then there is nothing left to promise.
                        .onFailure(PostUses::isReturned)
                        .call(() -> done(wallet.id(), use))
                        .chain(() -> done(wallet.id(), use)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> done(String customerId, WalletUse use) {
        return wallets.update(
                        customerId, null, null, now -> Change.to(now.value().posted(use.key())))
                .replaceWithVoid();
    }

    private Uni<Void> enter(String customerId, WalletUse use) {
        if (use.receipt() != null) {
            return receipt(use.receipt()).flatMap(postPayment::handle).replaceWithVoid();
        }
        if (use.back() != null) {
            MoneyBack back = use.back();
            return payments.giveBack(use.topUpId(), back, act(back))
                    .flatMap(postPayment::handle)
                    .replaceWithVoid();
        }
        return ledger.one(posting(customerId, use)).replaceWithVoid();
    }

    /** What is promised stands; a reference that somebody was faster with is kept as a remark. */
    private Uni<Payment> receipt(Payment receipt) {
        Caller caller = Caller.service(receipt.recordedBy(), receipt.correlationId());
        Act act = Act.of(caller, "payment.record");
        return payments.add(receipt, act)
                .onFailure(PostUses::isTaken)
                .recoverWithUni(() -> payments.add(receipt.underItsId(), act));
    }

    private static Act act(MoneyBack back) {
        Caller caller = Caller.service(back.recordedBy(), null);
        return Act.of(caller, "payment.refund", back.reason());
    }

    private Posting posting(String customerId, WalletUse use) {
        Entry.Cause cause =
                new Entry.Cause(use.key(), EntryKind.WALLET_USE, use.date(), clock.now(), null);
        Entry entry = Entry.of(
                cause,
                LedgerAccount.WALLET,
                -use.amountPaise(),
                // It pays what is due, whatever bill is the occasion.
                Note.about(use.billId(), null, null));
        return new Posting(customerId, use.month(), use.key(), List.of(entry));
    }

    /** Finishes what a process left that died between the two halves. */
    @Scheduled(
            identity = "unposted-wallet-uses",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> finishUnposted() {
        return wallets.withPending()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(wallet -> of(wallet)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "wallet %s is not posted", wallet.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether a promise was lost to somebody faster, and may be tried again. */
    static boolean isFaster(Throwable e) {
        return e instanceof Rejection rejection
                && (rejection.kind() == Rejection.Kind.OUTDATED
                        || rejection.code().equals("changed-meanwhile"));
    }

    private static boolean isTaken(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("reference-taken");
    }

    private static boolean isReturned(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("payment-returned");
    }
}
