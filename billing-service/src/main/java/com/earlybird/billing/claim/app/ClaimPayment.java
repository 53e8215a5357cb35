package com.earlybird.billing.claim.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Notes what a customer says that he has paid; the bank's line may be there already. */
@ApplicationScoped
public class ClaimPayment {
    private final Claims claims;
    private final BankLines lines;
    private final MatchLines match;
    private final BillRegister bills;
    private final BusinessClock clock;

    ClaimPayment(
            Claims claims,
            BankLines lines,
            MatchLines match,
            BillRegister bills,
            BusinessClock clock) {
        this.claims = claims;
        this.lines = lines;
        this.match = match;
        this.bills = bills;
        this.clock = clock;
    }

    /** {@code billId} may be null. */
    public record Command(
            String customerId, String billId, long amountPaise, String utr, Caller caller) {}

    /** @throws Rejection {@code bill-unknown}; {@code claimed-differently} with another amount */
    public Uni<Claim> handle(Command command) {
        Claim claim = Claim.of(
                command.customerId(),
                command.billId(),
                command.amountPaise(),
                command.utr(),
                clock.now());
        return mustOweBill(command)
                .chain(() -> claims.add(claim, Act.of(command.caller(), "claim.make")))
                .flatMap(kept -> {
                    if (kept.amountPaise() != claim.amountPaise()) {
                        throw Rejection.conflict(
                                "claimed-differently",
                                "That reference was claimed with another amount.");
                    }
                    return kept.status() == Claim.ClaimStatus.CONFIRMED
                            ? Uni.createFrom().item(kept)
                            : look(kept, command.caller());
                });
    }

    private Uni<Claim> look(Claim claim, Caller caller) {
        return lines.unmatched(claim.reference(), claim.amountPaise()).flatMap(found -> {
            if (found.size() != 1) {
                return Uni.createFrom().item(claim);
            }
            return match.match(found.get(0), caller)
                    .chain(() -> claims.ofReference(claim.reference()))
                    .map(all -> all.stream()
                            .filter(one -> one.id().equals(claim.id()))
                            .findFirst()
                            .orElse(claim));
        });
    }

    private Uni<Void> mustOweBill(Command command) {
        if (command.billId() == null) {
            return Uni.createFrom().voidItem();
        }
        return bills.find(command.billId()).map(found -> {
            if (found.isEmpty() || !found.get().value().customerId().equals(command.customerId())) {
                throw Rejection.refused(
                        "bill-unknown",
                        command.customerId() + " has no bill " + command.billId() + ".");
            }
            return null;
        });
    }
}
