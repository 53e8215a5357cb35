package com.earlybird.delivery.note;

import java.util.List;

/** All of a day, on one page: {@code next_cursor} is always null. */
public record AdjustmentList(List<Adjustment> items, String nextCursor) {}
