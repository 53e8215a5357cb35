package com.earlybird.billing.claim.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.claim.app.Claims;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** {@code payment_claims}: one document for each customer and reference. */
@ApplicationScoped
class MongoClaims implements Claims, Repository {
    private static final int MOST_OF_A_REFERENCE = 20;

    private final Documents<Claim> documents;

    MongoClaims(Store store) {
        documents = store.documents(
                "payment_claims",
                Claim.class,
                Claim::id,
                Index.on("who claims a bank's line", "reference"),
                Index.on("a customer's claims", "customer_id", "status"),
                Index.on("claims to look after", "status"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Claim> add(Claim claim, Act act) {
        return documents
                .insert(claim, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(() -> documents.get("claim", claim.id()).map(Stored::value));
    }

    @Override
    public Uni<List<Claim>> ofReference(String reference) {
        return documents
                .findAll(eq("reference", reference), MOST_OF_A_REFERENCE)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Claim> confirm(String id, String paymentId, Act act) {
        return documents
                .update("claim", id, act, claim -> Change.to(claim.value().confirmed(paymentId)))
                .map(Stored::value);
    }

    @Override
    public Uni<Page<Claim>> search(
            String customerId, Claim.ClaimStatus status, String cursor, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (customerId != null) {
            filters.add(eq("customer_id", customerId));
        }
        if (status != null) {
            filters.add(eq("status", status.name()));
        }
        return documents
                .page(filters.isEmpty() ? empty() : and(filters), cursor, limit, true)
                .map(page -> page.map(Stored::value));
    }
}
