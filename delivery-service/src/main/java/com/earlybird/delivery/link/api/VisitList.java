package com.earlybird.delivery.link.api;

import com.earlybird.delivery.link.domain.Visit;

import java.util.List;

/** A page of what was done with a link, in order; {@code next_cursor} is null on the last. */
public record VisitList(List<Visit> items, String nextCursor) {}
