package com.earlybird.delivery.link.app;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import jakarta.enterprise.context.ApplicationScoped;

/** bcrypt for PINs, on worker threads: slow on purpose. */
@ApplicationScoped
class Pins {
    private static final int COST = 10;

    /** Null for none. */
    Uni<String> hash(String pin) {
        if (pin == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(() -> BcryptUtil.bcryptHash(pin, COST))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    Uni<Boolean> matches(String pin, String hash) {
        return Uni.createFrom()
                .item(() -> BcryptUtil.matches(pin, hash))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
