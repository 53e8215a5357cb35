package com.earlybird.delivery.earning.api;

import java.util.List;

/** A page of payouts, the newest first; {@code next_cursor} is null on the last. */
public record PayoutList(List<PayoutView> items, String nextCursor) {}
