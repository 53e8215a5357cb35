package com.earlybird.customer.customer.app;

import com.earlybird.customer.customer.domain.Profile;
import com.earlybird.customer.user.app.Users;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Objects;

/** Whoever a customer is assigned to must be there. */
@ApplicationScoped
class Assignments {
    private final Users users;

    Assignments(Users users) {
        this.users = users;
    }

    /** Refuses a delivery boy or member of staff that does not exist; asks only for new ones. */
    Uni<Void> check(Profile before, Profile after) {
        return deliveryBoy(before == null ? null : before.deliveryBoyId(), after.deliveryBoyId())
                .flatMap(ok -> marketing(
                        before == null ? null : before.marketingBoyId(), after.marketingBoyId()));
    }

    private Uni<Void> deliveryBoy(String before, String after) {
        if (after == null || Objects.equals(before, after)) {
            return Uni.createFrom().voidItem();
        }
        return users.isDeliveryBoy(after)
                .invoke(is -> require(is, "unknown-delivery-boy", "active delivery boy " + after))
                .replaceWithVoid();
    }

    private Uni<Void> marketing(String before, String after) {
        if (after == null || Objects.equals(before, after)) {
            return Uni.createFrom().voidItem();
        }
        return users.find(after)
                .map(found -> found.isPresent() && !found.get().value().belongsToCustomer())
                .invoke(is -> require(is, "unknown-user", "member of staff " + after))
                .replaceWithVoid();
    }

    private static void require(boolean holds, String code, String who) {
        if (!holds) {
            throw Rejection.refused(code, "There is no " + who + ".");
        }
    }
}
