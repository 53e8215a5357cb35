package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Describes, moves, hides or shows a category; a part that is null stays. */
@ApplicationScoped
public class ChangeCategory {
    private final Categories categories;
    private final BusinessClock clock;

    ChangeCategory(Categories categories, BusinessClock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    public record Command(
            String id,
            Long ifMatch,
            String description,
            Integer position,
            Boolean active,
            Caller caller) {}

    public Uni<Stored<Category>> handle(Command c) {
        Act act = Act.of(c.caller(), "change-category");
        return categories.update(
                c.id(),
                c.ifMatch(),
                act,
                before -> before.changed(c.description(), c.position(), c.active(), clock.now()));
    }
}
