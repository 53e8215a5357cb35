package com.earlybird.billing.customer.domain;

import com.earlybird.contracts.CustomerStatus;

import java.time.YearMonth;

/**
 * What billing knows of a customer, heard from customer-service.
 *
 * @param openingMonth the month in which billing first heard of the customer; never changed, because
 *     the opening balance is posted from it on
 * @param openingBalancePaise what was owed before the ledger's first page
 */
public record BilledCustomer(
        String id,
        String name,
        String area,
        CustomerStatus status,
        YearMonth openingMonth,
        long openingBalancePaise) {}
