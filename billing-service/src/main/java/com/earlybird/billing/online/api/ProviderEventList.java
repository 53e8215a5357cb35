package com.earlybird.billing.online.api;

import com.earlybird.billing.online.domain.ProviderEvent;

import java.util.List;

/** Events of the provider; {@code nextCursor} is null on the last page. */
public record ProviderEventList(List<ProviderEvent> items, String nextCursor) {}
