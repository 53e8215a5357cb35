package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Renames, describes, moves, hides or shows a category; a part that is null stays. A new name is
 * taken first, under which the store lets nobody else in; then the category has it, and then its
 * products. Killed between, the same again goes on, and products follow at the next look.
 */
@ApplicationScoped
public class ChangeCategory {
    private final Categories categories;
    private final FollowCategoryNames follow;
    private final BusinessClock clock;

    ChangeCategory(Categories categories, FollowCategoryNames follow, BusinessClock clock) {
        this.categories = categories;
        this.follow = follow;
        this.clock = clock;
    }

    public record Command(
            String id,
            Long ifMatch,
            String name,
            String description,
            Integer position,
            Boolean active,
            Caller caller) {}

    public Uni<Stored<Category>> handle(Command c) {
        Act act = Act.of(c.caller(), "change-category");
        return categories
                .get(c.id())
                .invoke(stored -> mustMatch(c, stored))
                .map(Stored::value)
                .call(category -> takeName(c, category, act))
                .flatMap(category -> categories.update(
                        category.id(),
                        c.ifMatch(),
                        act,
                        before -> before.changed(
                                c.name(), c.description(), c.position(), c.active(), clock.now())))
                .call(stored -> follow.handle(stored.value()));
    }

    /** Before a name is taken for nothing. */
    private static void mustMatch(Command c, Stored<Category> stored) {
        if (c.ifMatch() != null && c.ifMatch() != stored.version()) {
            throw Rejection.outdated("This is version " + stored.version() + " of it.");
        }
    }

    private Uni<Void> takeName(Command c, Category category, Act act) {
        if (c.name() == null || Category.idOf(c.name()).equals(category.id())) {
            return Uni.createFrom().voidItem();
        }
        return categories
                .add(category.knownAs(c.name(), clock.now()), act)
                .invoke(stored -> {
                    Category there = stored.value();
                    if (!category.id().equals(there.sameAs())
                            && !category.id().equals(there.id())) {
                        throw Rejection.conflict(
                                "category-exists",
                                there.name() + " has, or had, a name spelt like this.");
                    }
                })
                .replaceWithVoid();
    }
}
