package com.earlybird.contracts;

/** The way by which a confirmation came in. */
public enum ConfirmedVia {
    DELIVERY_BOY,
    ADMIN,
    SHARED_LINK,
    IMPORT
}
