package com.earlybird.billing.bill.domain;

/** How far a bill is paid. */
public enum BillStatus {
    PENDING,
    PARTIAL,
    PAID,
    /** Past its due date and not paid in full. */
    OVERDUE
}
