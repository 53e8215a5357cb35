package com.earlybird.customer.customer.api;

import java.util.List;

/** All addresses of a customer, the oldest first. {@code nextCursor} is always null. */
public record AddressList(List<AddressView> items, String nextCursor) {}
