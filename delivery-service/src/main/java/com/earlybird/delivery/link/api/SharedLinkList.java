package com.earlybird.delivery.link.api;

import java.util.List;

/** A page of links, the newest first; {@code next_cursor} is null on the last. */
public record SharedLinkList(List<SharedLinkView> items, String nextCursor) {}
