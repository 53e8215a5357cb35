package com.earlybird.delivery.boy.api;

import java.util.List;

/** A page of delivery boys; {@code next_cursor} is null on the last. */
public record DeliveryBoyList(List<DeliveryBoyView> items, String nextCursor) {}
