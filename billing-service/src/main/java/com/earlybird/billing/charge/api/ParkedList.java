package com.earlybird.billing.charge.api;

import java.util.List;

/** A page of parked charges; {@code next_cursor} is null on the last. */
public record ParkedList(List<ParkedView> items, String nextCursor) {}
