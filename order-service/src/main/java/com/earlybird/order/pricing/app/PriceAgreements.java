package com.earlybird.order.pricing.app;

import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Where price agreements are kept, by customer and product. */
public interface PriceAgreements {
    /** Those of {@code ids} that exist; see {@link PriceAgreement#idOf}. */
    Uni<List<PriceAgreement>> findAll(Collection<String> ids);

    Uni<Page<Stored<PriceAgreement>>> page(
            String customerId, String productId, String cursor, int limit);

    /** Adds it, or changes the one that is there with {@code change}. */
    Uni<Stored<PriceAgreement>> addOrUpdate(
            PriceAgreement first, Act act, Function<PriceAgreement, PriceAgreement> change);
}
