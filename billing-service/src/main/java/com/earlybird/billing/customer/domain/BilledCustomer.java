package com.earlybird.billing.customer.domain;

import com.earlybird.contracts.CustomerStatus;

import java.time.YearMonth;
import java.util.List;

/**
 * What billing knows of a customer, heard from customer-service.
 *
 * @param openingMonth the month in which billing first heard of the customer; never changed, because
 *     the opening balance is posted from it on
 * @param openingBalancePaise what was owed before the ledger's first page
 * @param phone E.164, or null where it was not told yet
 * @param addressLines the default address as a bill prints it; empty where there is none
 */
public record BilledCustomer(
        String id,
        String name,
        String area,
        CustomerStatus status,
        YearMonth openingMonth,
        long openingBalancePaise,
        String phone,
        List<String> addressLines) {
    public BilledCustomer {
        addressLines = addressLines == null ? List.of() : List.copyOf(addressLines);
    }
}
