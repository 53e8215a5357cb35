package com.earlybird.customer.customer.api;

import java.util.List;

/** A page of customers. {@code nextCursor} is null on the last one. */
public record CustomerList(List<CustomerView> items, String nextCursor) {}
