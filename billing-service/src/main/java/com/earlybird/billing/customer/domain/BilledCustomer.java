package com.earlybird.billing.customer.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * A message to this customer, told once for each {@code requestId}; none where no phone is known.
     *
     * @param parameters display-ready; the name is added
     */
    public List<Fact<?>> message(
            String requestId, String type, Map<String, String> parameters, Instant at) {
        if (phone == null) {
            return List.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", name);
        all.putAll(parameters);
        return List.of(new Fact<>(
                Topics.NOTIFICATION_REQUESTED,
                phone,
                new NotificationRequested(requestId, type, phone, all, id, at)));
    }
}
