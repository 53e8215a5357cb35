package com.earlybird.billing.bill.domain;

import java.util.List;

/**
 * The business as its documents print it at one time. One that has been printed is kept under a name
 * made of what it says, and never changed.
 *
 * @param id a hash of the rest
 * @param gstin the business's GST number, or null
 * @param fssai the food business's licence number, or null
 * @param logo a {@code data:} URL, or null
 * @param upiVpa where UPI money goes, or null
 * @param payeeName the name that goes with it
 */
public record Letterhead(
        String id,
        String businessName,
        List<String> addressLines,
        String phone,
        String gstin,
        String fssai,
        String logo,
        String upiVpa,
        String payeeName) {
    public Letterhead {
        addressLines = addressLines == null ? List.of() : List.copyOf(addressLines);
    }

    /** Whether the business is registered under GST; nobody else may collect it (section 32). */
    public boolean registered() {
        return gstin != null;
    }
}
