package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleType;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

/** The types of bottles and crates, by code. */
public interface BottleTypes {
    Uni<Stored<BottleType>> get(String type);

    Uni<Page<BottleType>> page(String cursor, int limit);

    /** Adds it, or changes the one of that code. */
    Uni<Stored<BottleType>> put(BottleType type, Long ifMatch, Act act);
}
