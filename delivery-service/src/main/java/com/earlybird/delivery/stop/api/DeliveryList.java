package com.earlybird.delivery.stop.api;

import java.util.List;

/** A page of deliveries; {@code next_cursor} is null on the last. */
public record DeliveryList(List<DeliveryView> items, String nextCursor) {}
