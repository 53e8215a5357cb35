package com.earlybird.platform.trial;

import com.earlybird.platform.start.StartUpWork;
import com.mongodb.MongoTimeoutException;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.atomic.AtomicInteger;

/** Start-up work that finds the store only when it tries the third time. */
@ApplicationScoped
class StoreAwayAtFirst implements StartUpWork {
    static final AtomicInteger TRIES = new AtomicInteger();

    @Override
    public Uni<Void> prepare() {
        return TRIES.incrementAndGet() < 3
                ? Uni.createFrom().failure(new MongoTimeoutException("away"))
                : Uni.createFrom().voidItem();
    }
}
