package com.earlybird.billing.claim.api;

import com.earlybird.billing.claim.domain.BankLine;

import java.util.List;

/** Lines of bank statements; {@code nextCursor} is null on the last page. */
public record BankLineList(List<BankLine> items, String nextCursor) {}
