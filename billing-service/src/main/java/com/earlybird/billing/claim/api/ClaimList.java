package com.earlybird.billing.claim.api;

import com.earlybird.billing.claim.domain.Claim;

import java.util.List;

/** Claims, the newest customers' first; {@code nextCursor} is null on the last page. */
public record ClaimList(List<Claim> items, String nextCursor) {}
