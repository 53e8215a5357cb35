package com.earlybird.billing.bill.api;

import java.util.List;

/** Bills, the newest first; {@code nextCursor} is null on the last page. */
public record BillList(List<BillSummary> items, String nextCursor) {}
