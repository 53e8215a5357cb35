package com.earlybird.order.changerequest.domain;

/** How far a request has come. */
public enum RequestStatus {
    /** Nobody has decided yet. */
    PENDING,
    /** Approved, and on its way into the subscription. */
    APPROVING,
    /** Approved and carried out. */
    APPROVED,
    /** Refused by somebody, or by a rule. */
    REFUSED
}
