package com.earlybird.delivery.bottle.api;

import java.util.List;

/** A page of types; {@code next_cursor} is null on the last. */
public record BottleTypeList(List<BottleTypeView> items, String nextCursor) {}
