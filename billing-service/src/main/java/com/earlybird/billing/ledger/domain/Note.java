package com.earlybird.billing.ledger.domain;

import java.util.regex.Pattern;

/**
 * What a payment or a credit note says beside its amount.
 *
 * @param billId the bill it is about, or null
 * @param reference the payer's or provider's number, or null
 * @param reason in words, or null
 * @param paysBillId the bill that it is set against before any other; null: the oldest first
 */
public record Note(String billId, String reference, String reason, String paysBillId) {
    // It becomes the name of a sum on the page, so it must look like one.
    private static final Pattern BILL = Pattern.compile("BI-[0-9]{6}-[0-9]{4,9}");

    /** One that says which bill it is about, and is set against the oldest first all the same. */
    public static Note about(String billId, String reference, String reason) {
        return new Note(billId, reference, reason, null);
    }

    /** One that is set against that bill; against the oldest first where it is null. */
    public static Note paying(String billId, String reference, String reason) {
        boolean named = billId != null && BILL.matcher(billId).matches();
        return new Note(billId, reference, reason, named ? billId : null);
    }
}
