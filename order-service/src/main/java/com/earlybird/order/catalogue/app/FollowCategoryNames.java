package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.List;

/**
 * Products of a category that was renamed take its name, one by one, each told to others. What a
 * kill left, or what was added meanwhile under the former name, is found at the next look.
 */
@ApplicationScoped
public class FollowCategoryNames {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Caller SERVICE = Caller.service("order-service", null);

    private final Categories categories;
    private final Products products;
    private final Leases leases;
    private final BusinessClock clock;

    FollowCategoryNames(
            Categories categories, Products products, Leases leases, BusinessClock clock) {
        this.categories = categories;
        this.products = products;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "follow-category-names",
            every = "{earlybird.categories.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return leases.whileHolding("follow-category-names", LEASE, this::all)
                .onFailure()
                .invoke(e -> Log.warnf("products follow their category later: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Those of every category. */
    public Uni<Void> all() {
        return categories.renamed().flatMap(renamed -> Multi.createFrom()
                .iterable(renamed)
                .onItem()
                .transformToUniAndConcatenate(this::handle)
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** Those that still say a former name of {@code category}. */
    Uni<Void> handle(Category category) {
        if (category.formerNames().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return products.ofCategories(category.formerNames()).flatMap(behind -> Multi.createFrom()
                .iterable(behind)
                .onItem()
                .transformToUniAndConcatenate(product -> follow(product.id(), category))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Stored<Product>> follow(String id, Category category) {
        List<String> former = category.formerNames();
        return products.update(id, null, Act.of(SERVICE, "rename-category"), stored -> {
            Product product = stored.value();
            return former.contains(product.category())
                    ? ChangeProduct.published(
                            product.described(
                                    ProductDetails.NOTHING.in(category.name()), clock.now()),
                            stored.nextVersion())
                    : Change.to(product);
        });
    }
}
