package com.earlybird.delivery.cash.api;

import java.util.List;

/** A page of hand-overs; {@code next_cursor} is null on the last. */
public record HandOverList(List<HandOverView> items, String nextCursor) {}
