package com.earlybird.contracts;

/** What a user may do; the token carries it as its group. */
public enum Role {
    ADMIN,
    SUPPORT,
    MARKETING_STAFF,
    DELIVERY_BOY,
    SUPPLIER,
    CUSTOMER
}
