package com.earlybird.delivery.bottle.domain;

import com.earlybird.platform.kernel.Change;

/**
 * A kind of thing that is lent and comes back.
 *
 * @param type the business's own code, {@code GLASS_1L}
 * @param chargePaise what a lost one costs; 0 where nobody is charged
 */
public record BottleType(String type, String name, BottleKind kind, long chargePaise) {
    public enum BottleKind {
        BOTTLE,
        CRATE
    }

    public Change<BottleType> become(BottleType other) {
        return Change.to(other);
    }
}
