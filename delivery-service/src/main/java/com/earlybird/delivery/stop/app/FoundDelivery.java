package com.earlybird.delivery.stop.app;

import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;

/** A delivery with the stop it belongs to. */
public record FoundDelivery(Stop stop, Delivery delivery) {}
