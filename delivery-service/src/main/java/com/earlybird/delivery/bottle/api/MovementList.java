package com.earlybird.delivery.bottle.api;

import java.util.List;

/** A page of movements, the newest first; {@code next_cursor} is null on the last. */
public record MovementList(List<MovementView> items, String nextCursor) {}
