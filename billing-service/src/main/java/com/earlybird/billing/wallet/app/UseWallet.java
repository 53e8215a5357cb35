package com.earlybird.billing.wallet.app;

import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.billing.wallet.domain.WalletUse;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Pays what is due of bills from the wallet, once for each bill and for each top-up. The use is
 * promised in the wallet, where only one can be made of one version, and then posted under its key:
 * so two at the same moment cannot spend the same money, and a kill between the two loses nothing.
 */
@ApplicationScoped
public class UseWallet {
    private static final int MOST_TRIES = 20;

    private final Wallets wallets;
    private final WalletBooks books;
    private final PostUses uses;
    private final BusinessClock clock;

    UseWallet(Wallets wallets, WalletBooks books, PostUses uses, BusinessClock clock) {
        this.wallets = wallets;
        this.books = books;
        this.uses = uses;
        this.clock = clock;
    }

    /** @param key of the bill or top-up that is the occasion */
    public Uni<Void> handle(String customerId, String key, Caller caller) {
        return attempt(customerId, "wallet:" + key, caller, MOST_TRIES);
    }

    private Uni<Void> attempt(String customerId, String key, Caller caller, int triesLeft) {
        return wallets.find(customerId).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            // What is promised is posted first, so that the books say what is left.
            return uses.of(found.get().value())
                    .chain(() -> found.get().value().mayUseFor(key)
                                    && found.get().value().pending().isEmpty()
                            ? promise(found.get(), key, caller)
                            : Uni.createFrom().voidItem())
                    .chain(() -> again(found.get(), customerId, key, caller, triesLeft))
                    .onFailure(PostUses::isFaster)
                    .recoverWithUni(e -> triesLeft <= 1
                            ? Uni.createFrom().failure(e)
                            : attempt(customerId, key, caller, triesLeft - 1));
        });
    }

    /** Where others' uses were in the way, once more. */
    private Uni<Void> again(
            Stored<Wallet> seen, String customerId, String key, Caller caller, int triesLeft) {
        boolean waited = seen.value().mayUseFor(key) && !seen.value().pending().isEmpty();
        return waited && triesLeft > 1
                ? attempt(customerId, key, caller, triesLeft - 1)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> promise(Stored<Wallet> seen, String key, Caller caller) {
        String customer = seen.value().id();
        return books.of(customer).flatMap(now -> {
            long amount = Math.min(now.walletPaise(), now.duePaise());
            WalletUse use = WalletUse.ofBill(key, now.billId(), amount, clock.today(), clock.now());
            return wallets.update(
                            customer,
                            seen.version(),
                            amount > 0 ? Act.of(caller, "wallet.use") : null,
                            wallet -> Change.to(
                                    amount > 0
                                            ? wallet.value().promising(use)
                                            : wallet.value().notUsedFor(key)))
                    .chain(wallet -> uses.of(wallet.value()));
        });
    }
}
