package com.earlybird.billing.online.domain;

/**
 * The parts of a provider's event that the books need. Amounts are paise; what the event does not
 * have is null.
 *
 * @param payment the provider's payment that it is about
 * @param refund the refund that it tells of
 * @param utr the number that the payer's UPI app shows
 */
public record ProviderTold(String type, Money payment, Money refund, Notes notes, String utr) {
    /** A payment or refund of the provider's. */
    public record Money(String id, long amountPaise, String currency) {}

    /** What we or the checkout page wrote to the payment. */
    public record Notes(String referenceId, String customerId, String billId) {}
}
