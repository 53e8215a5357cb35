package com.earlybird.customer.user.api;

import java.util.List;

/** A page of users. {@code nextCursor} is null on the last one. */
public record UserList(List<UserView> items, String nextCursor) {}
