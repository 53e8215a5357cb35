package com.earlybird.billing.payment.api;

import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.document.RupeesInWords;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A receipt as its template prints it. */
public record ReceiptPaper(
        Letterhead business,
        String id,
        String customerId,
        String customerName,
        String amount,
        String amountInWords,
        List<Map.Entry<String, String>> facts,
        boolean returned) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static ReceiptPaper of(
            Payment payment, BilledCustomer customer, Letterhead business, ZoneId zone) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry("Received on", DAY.format(payment.receivedOn())));
        facts.add(Map.entry("By", payment.method().name()));
        add(facts, "Reference", payment.reference());
        add(facts, "For", payment.toWallet() ? "Wallet" : payment.billId());
        add(facts, "Note", payment.note());
        payment.returns()
                .forEach(back -> facts.add(Map.entry(
                        (back.kind() == MoneyBack.Kind.REVERSAL ? "Reversed on " : "Refunded on ")
                                + day(back.at(), zone),
                        Money.rupees(back.amountPaise()) + ", " + back.reason())));
        return new ReceiptPaper(
                business,
                payment.id(),
                payment.customerId(),
                nameOn(payment, customer),
                Money.rupees(payment.amountPaise()),
                RupeesInWords.of(payment.amountPaise()),
                facts,
                !payment.returns().isEmpty());
    }

    /** As it was when the money came; as it is now, where nobody had told of the customer then. */
    private static String nameOn(Payment payment, BilledCustomer customer) {
        Imprint imprint = payment.imprint();
        if (imprint != null && imprint.customerName() != null) {
            return imprint.customerName();
        }
        return customer == null ? payment.customerId() : customer.name();
    }

    private static void add(List<Map.Entry<String, String>> facts, String what, String value) {
        if (value != null) {
            facts.add(Map.entry(what, value));
        }
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
