package com.earlybird.billing.payment.api;

import java.util.List;

/** Payments, the newest first; {@code nextCursor} is null on the last page. */
public record PaymentList(List<PaymentView> items, String nextCursor) {}
