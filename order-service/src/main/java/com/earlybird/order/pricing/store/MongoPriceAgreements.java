package com.earlybird.order.pricing.store;

import com.earlybird.order.pricing.app.PriceAgreements;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoPriceAgreements implements PriceAgreements, Repository {
    private final Documents<PriceAgreement> agreements;

    MongoPriceAgreements(Store store) {
        agreements = store.documents(
                "price_agreements",
                PriceAgreement.class,
                PriceAgreement::id,
                Index.on("all own prices of a customer", "customer_id"),
                Index.on("all own prices of a product", "product_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(agreements);
    }

    @Override
    public Uni<List<PriceAgreement>> findAll(Collection<String> ids) {
        return agreements
                .findAll(ids)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Stored<PriceAgreement>>> page(
            String customerId, String productId, String cursor, int limit) {
        List<Bson> parts = new ArrayList<>();
        if (customerId != null) {
            parts.add(Filters.eq("customer_id", customerId));
        }
        if (productId != null) {
            parts.add(Filters.eq("product_id", productId));
        }
        return agreements.page(
                parts.isEmpty() ? Filters.empty() : Filters.and(parts), cursor, limit, false);
    }

    @Override
    public Uni<Stored<PriceAgreement>> addOrUpdate(
            PriceAgreement first, Act act, Function<PriceAgreement, PriceAgreement> change) {
        return agreements
                .insert(first, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> agreements.update(
                        "price agreement",
                        first.id(),
                        act,
                        stored -> Change.to(change.apply(stored.value()))));
    }
}
