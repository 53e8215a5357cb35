package com.earlybird.order.onetime.domain;

import java.math.BigDecimal;

/** How much of which product somebody wants. */
public record WantedItem(String productId, BigDecimal qty) {}
