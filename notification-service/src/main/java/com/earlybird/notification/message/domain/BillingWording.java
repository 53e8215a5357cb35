package com.earlybird.notification.message.domain;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.contracts.events.BillOverdue;
import com.earlybird.contracts.events.PaymentReceived;
import com.earlybird.notification.template.domain.MessageType;

import java.time.ZoneId;
import java.util.Map;

/** What a customer is told of bills and payments. */
public final class BillingWording {
    private BillingWording() {}

    public static Request of(BillIssued e) {
        return new Request(
                MessageType.BILL_ISSUED,
                e.billId(),
                e.customerId(),
                null,
                e.billId(),
                Map.of(
                        "bill_id", e.billId(),
                        "month", Words.month(e.month()),
                        "charges", Money.rupees(e.chargesPaise()),
                        "amount_due", Money.rupees(e.amountDuePaise()),
                        "due_date", Words.date(e.dueDate()),
                        "to_pay", toPay(e)));
    }

    private static String toPay(BillIssued e) {
        if (e.amountDuePaise() == 0) {
            return e.closingBalancePaise() < 0
                    ? "Nothing is to be paid; you have %s in credit"
                            .formatted(Money.rupees(-e.closingBalancePaise()))
                    : "Nothing is to be paid";
        }
        String where = e.paymentLink() == null ? "" : " at " + e.paymentLink();
        return "Please pay %s%s by %s"
                .formatted(Money.rupees(e.amountDuePaise()), where, Words.date(e.dueDate()));
    }

    /** {@code zone} decides on which date the money was received. */
    public static Request of(PaymentReceived e, ZoneId zone) {
        return new Request(
                MessageType.PAYMENT_RECEIVED,
                e.paymentId(),
                e.customerId(),
                null,
                e.paymentId(),
                Map.of(
                        "payment_id", e.paymentId(),
                        "amount", Money.rupees(e.amountPaise()),
                        "method", Words.method(e.method()),
                        "received_on", Words.date(e.receivedAt().atZone(zone).toLocalDate()),
                        "balance", balance(e.balancePaise())));
    }

    private static String balance(long paise) {
        if (paise == 0) {
            return "Nothing is left to pay";
        }
        return paise > 0
                ? Money.rupees(paise) + " is left to pay"
                : "You have " + Money.rupees(-paise) + " in credit";
    }

    /** A bill is told to be overdue once. */
    public static Request of(BillOverdue e) {
        return new Request(
                MessageType.BILL_OVERDUE,
                e.billId(),
                e.customerId(),
                null,
                e.billId(),
                Map.of(
                        "bill_id", e.billId(),
                        "month", Words.month(e.month()),
                        "amount_due", Money.rupees(e.amountDuePaise()),
                        "due_date", Words.date(e.dueDate())));
    }
}
