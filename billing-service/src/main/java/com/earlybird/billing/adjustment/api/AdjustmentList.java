package com.earlybird.billing.adjustment.api;

import java.util.List;

/** Adjustments, the newest first; {@code nextCursor} is null on the last page. */
public record AdjustmentList(List<AdjustmentView> items, String nextCursor) {}
