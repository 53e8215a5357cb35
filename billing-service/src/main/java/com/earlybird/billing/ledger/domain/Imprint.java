package com.earlybird.billing.ledger.domain;

import java.util.List;

/**
 * What a document prints beside its sums, fixed when it was issued, so that it reads the same for
 * ever, whatever the business and the customer are called since.
 *
 * @param letterheadId of the business as it was; letterheads are never changed
 * @param customerName as billing knew it then, or null
 * @param customerLines the customer's address as billing knew it then; may be empty
 * @param payLink the page on which it is paid; null where there is nothing to pay
 */
public record Imprint(
        String letterheadId, String customerName, List<String> customerLines, String payLink) {
    public Imprint {
        customerLines = customerLines == null ? List.of() : List.copyOf(customerLines);
    }
}
