package com.earlybird.contracts.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A bill is past its due date and not paid in full.
 *
 * @param amountDuePaise what is still to be paid, above 0
 */
public record BillOverdue(
        String billId,
        String customerId,
        YearMonth month,
        long amountDuePaise,
        LocalDate dueDate,
        Instant overdueSince) {
    public BillOverdue {
        Check.text(billId, "bill_id");
        Check.text(customerId, "customer_id");
        Check.present(month, "month");
        Check.positive(amountDuePaise, "amount_due_paise");
        Check.present(dueDate, "due_date");
        Check.present(overdueSince, "overdue_since");
    }
}
