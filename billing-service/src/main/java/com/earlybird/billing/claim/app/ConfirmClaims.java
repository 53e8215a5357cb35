package com.earlybird.billing.claim.app;

import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/** Whose money is, by who claims its UTR and amount; and that a claim is true. */
@ApplicationScoped
public class ConfirmClaims {
    private final Claims claims;

    ConfirmClaims(Claims claims) {
        this.claims = claims;
    }

    /** The claims of that reference and amount: several where more than one says it is his. */
    public Uni<List<Claim>> of(String reference, long paise) {
        return claims.ofReference(Claim.normal(reference)).map(found -> found.stream()
                .filter(claim -> claim.amountPaise() == paise)
                .toList());
    }

    /** The one who claims it; none where nobody does, or more than one. */
    public Uni<Optional<Claim>> only(String reference, long paise) {
        return of(reference, paise)
                .map(found -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    /** That customer's claim of this money, if there is one, is true: it is that payment. */
    public Uni<Void> confirm(
            String customerId, String reference, long paise, String paymentId, Caller caller) {
        return of(reference, paise).flatMap(found -> found.stream()
                .filter(claim -> claim.customerId().equals(customerId)
                        && claim.status() == Claim.ClaimStatus.CLAIMED)
                .findFirst()
                .map(claim -> claims.confirm(claim.id(), paymentId, Act.of(caller, "claim.confirm"))
                        .replaceWithVoid())
                .orElse(Uni.createFrom().voidItem()));
    }
}
