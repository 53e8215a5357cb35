package com.earlybird.delivery.reconciliation.api;

import java.util.List;

/** A page of confirmed deliveries; {@code next_cursor} is null on the last. */
public record ConfirmedList(List<ConfirmedView> items, String nextCursor) {}
