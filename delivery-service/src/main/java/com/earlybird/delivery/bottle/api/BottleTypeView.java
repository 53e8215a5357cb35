package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleType;

/** A type of bottle or crate. */
public record BottleTypeView(
        String type, String name, BottleType.BottleKind kind, long chargePaise) {
    static BottleTypeView of(BottleType type) {
        return new BottleTypeView(type.type(), type.name(), type.kind(), type.chargePaise());
    }
}
