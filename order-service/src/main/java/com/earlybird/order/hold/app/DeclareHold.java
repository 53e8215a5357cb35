package com.earlybird.order.hold.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.app.ReplanHold;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/**
 * Declares days without delivery. What is scheduled already is called off at once, and one-time
 * orders of which nothing is left are cancelled, so that their customers hear of it.
 */
@ApplicationScoped
public class DeclareHold {
    private static final int LONGEST_DAYS = 366;

    private final Holds holds;
    private final Products products;
    private final ReplanHold replan;
    private final BusinessClock clock;

    DeclareHold(Holds holds, Products products, ReplanHold replan, BusinessClock clock) {
        this.holds = holds;
        this.products = products;
        this.replan = replan;
        this.clock = clock;
    }

    public record Command(
            String id,
            LocalDate from,
            LocalDate to,
            String area,
            String productId,
            Shift shift,
            String reason,
            Caller caller) {}

    public Uni<Stored<Hold>> handle(Command c) {
        if (c.to().isBefore(c.from())) {
            throw Rejection.malformed("to", "must not be before from");
        }
        if (c.to().isAfter(c.from().plusDays(LONGEST_DAYS))) {
            throw Rejection.malformed("to", "must be within " + LONGEST_DAYS + " days of from");
        }
        if (c.to().isBefore(clock.today())) {
            throw Rejection.refused("hold-past", "What is delivered cannot be held.");
        }
        Hold hold = new Hold(
                c.id(),
                c.from(),
                c.to(),
                c.area(),
                c.productId(),
                c.shift(),
                c.reason(),
                c.caller().userId(),
                clock.now(),
                null);
        return productExists(c.productId())
                .chain(() -> holds.add(hold, Act.of(c.caller(), "declare-hold", c.reason())))
                .call(stored -> replan.handle(stored.value()));
    }

    /** A hold of a product that does not exist would hold nothing, and nobody would notice. */
    private Uni<Void> productExists(String id) {
        return id == null
                ? Uni.createFrom().voidItem()
                : products.findAll(List.of(id))
                        .invoke(found -> {
                            if (found.isEmpty()) {
                                throw Rejection.refused(
                                        "product-unknown", "There is no " + id + ".");
                            }
                        })
                        .replaceWithVoid();
    }
}
