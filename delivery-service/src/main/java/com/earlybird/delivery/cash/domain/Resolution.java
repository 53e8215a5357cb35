package com.earlybird.delivery.cash.domain;

/** What becomes of the difference between what was counted and what was expected. */
public enum Resolution {
    /** What is missing, or a part of it, is taken off the delivery boy's wallet. */
    BOY_OWES,
    /** Nobody pays; what was too much stays with the business. */
    BUSINESS_BEARS,
    /** The count was wrong and this is the new one; only an equal one settles. */
    RECOUNTED
}
