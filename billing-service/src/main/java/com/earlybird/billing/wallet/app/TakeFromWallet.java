package com.earlybird.billing.wallet.app;

import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.billing.wallet.domain.WalletUse;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Predicate;

/**
 * Takes money out of a wallet by hand, never more than is in it. As with what is used by itself, it
 * is promised in the wallet first, where only one can be made of one version, and only once all
 * earlier promises stand in the books: of two who take the last at once, one is refused.
 */
@ApplicationScoped
public class TakeFromWallet {
    private static final int MOST_TRIES = 50;

    private final Wallets wallets;
    private final WalletBooks books;
    private final PostUses uses;
    private final Payments payments;
    private final BusinessClock clock;

    TakeFromWallet(
            Wallets wallets,
            WalletBooks books,
            PostUses uses,
            Payments payments,
            BusinessClock clock) {
        this.wallets = wallets;
        this.books = books;
        this.uses = uses;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Pays from it.
     *
     * @param receipt as it will be kept
     * @throws Rejection {@code wallet-short}; {@code reference-taken}
     */
    public Uni<Payment> pay(Payment receipt, Caller caller) {
        return mustBeFree(receipt)
                .chain(() -> take(
                        receipt.customerId(),
                        WalletUse.of(receipt),
                        receipt.id(),
                        kept -> kept.unposted() == null,
                        caller));
    }

    /**
     * Gives a top-up back.
     *
     * @throws Rejection {@code wallet-short}; {@code payment-returned}
     */
    public Uni<Payment> giveBack(Payment topUp, MoneyBack back, Caller caller) {
        topUp.returning(back);
        return take(
                topUp.customerId(),
                WalletUse.of(topUp, back, back.at().atZone(clock.zone()).toLocalDate()),
                topUp.id(),
                kept -> kept.returned(back.id()).isPresent(),
                caller);
    }

    private Uni<Void> mustBeFree(Payment receipt) {
        return payments.ofReference(receipt.referenceKey()).map(found -> {
            if (found.isPresent() && !found.get().id().equals(receipt.id())) {
                throw Rejection.conflict(
                        "reference-taken",
                        receipt.reference() + " is the reference of another payment.");
            }
            return null;
        });
    }

    private Uni<Payment> take(
            String customerId,
            WalletUse use,
            String paymentId,
            Predicate<Payment> done,
            Caller caller) {
        return wallets.begin(customerId)
                .chain(() -> attempt(customerId, use, paymentId, done, caller, MOST_TRIES));
    }

    private Uni<Payment> attempt(
            String customerId,
            WalletUse use,
            String paymentId,
            Predicate<Payment> done,
            Caller caller,
            int triesLeft) {
        return wallets.find(customerId)
                .map(found -> found.orElseThrow(() -> Rejection.notFound("wallet", customerId)))
                // What is promised is posted first, so that the books say what is left.
                .call(seen -> uses.of(seen.value()))
                .flatMap(seen -> payments.find(paymentId).flatMap(kept -> {
                    if (kept.isPresent() && done.test(kept.get())) {
                        return Uni.createFrom().item(kept.get());
                    }
                    return seen.value().pending().isEmpty()
                            ? promise(seen, use, caller)
                                    .chain(() -> payments.find(paymentId))
                                    .map(entered -> entered.orElseThrow())
                            : Uni.createFrom()
                                    .failure(Rejection.conflict(
                                            "changed-meanwhile",
                                            "Others use this wallet; try again."));
                }))
                .onFailure(PostUses::isFaster)
                .recoverWithUni(e -> triesLeft <= 1
                        ? Uni.createFrom().failure(e)
                        : attempt(customerId, use, paymentId, done, caller, triesLeft - 1));
    }

    private Uni<Void> promise(Stored<Wallet> seen, WalletUse use, Caller caller) {
        String customer = seen.value().id();
        return books.of(customer)
                .flatMap(now -> {
                    if (use.amountPaise() > now.walletPaise()) {
                        throw Rejection.refused(
                                "wallet-short",
                                "The wallet holds " + now.walletPaise() + " paise.");
                    }
                    return wallets.update(
                            customer,
                            seen.version(),
                            Act.of(caller, "wallet.use"),
                            wallet -> Change.to(wallet.value().promising(use)));
                })
                .flatMap(promised -> uses.of(promised.value())
                        // It is promised by now; a refusal would free the request's key for more.
                        .onFailure(e -> e instanceof Rejection rejection
                                && !rejection.code().equals("payment-returned"))
                        .transform(e -> Rejection.unavailable(
                                "posting-put-off",
                                "It is taken in and will be posted a little later: "
                                        + e.getMessage())));
    }
}
