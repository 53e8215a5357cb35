package com.earlybird.billing.claim.domain;

import com.earlybird.contracts.PaymentMethod;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money that a line of the bank's statement says has come.
 *
 * @param id of account, date, reference and amount: the same line is imported once
 * @param account the business's own, as whoever imports calls it
 * @param description the bank's words
 * @param customerId whose it is, once known
 * @param paymentId the payment it became, or that had been recorded before
 */
public record BankLine(
        String id,
        String account,
        LocalDate date,
        String reference,
        long amountPaise,
        String description,
        LineStatus status,
        String customerId,
        String paymentId) {
    private static final Pattern BILL = Pattern.compile("BI-[0-9]{6}-[0-9]{4,9}");
    private static final Pattern UTR = Pattern.compile("[0-9]{12}");

    /** Whether we know whose it is. */
    public enum LineStatus {
        UNMATCHED,
        MATCHED
    }

    /** The bill that our UPI links put into the bank's words. */
    public Optional<String> billId() {
        Matcher found = BILL.matcher(description == null ? "" : description);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** UPI's references are of twelve digits. */
    public PaymentMethod method() {
        boolean upi = UTR.matcher(reference).matches()
                || description != null
                        && description.toUpperCase(java.util.Locale.ROOT).contains("UPI");
        return upi ? PaymentMethod.UPI : PaymentMethod.BANK;
    }

    public BankLine matched(String customer, String payment) {
        return new BankLine(
                id,
                account,
                date,
                reference,
                amountPaise,
                description,
                LineStatus.MATCHED,
                customer,
                payment);
    }
}
