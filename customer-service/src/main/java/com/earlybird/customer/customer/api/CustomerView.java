package com.earlybird.customer.customer.api;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.customer.customer.domain.Profile;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer.
 *
 * @param userId {@code UR-…} of the login
 * @param phone E.164
 * @param status today's
 * @param statuses all of them, oldest first
 * @param previousBalancePaise owed before the first bill here; a credit is negative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
        String id,
        String userId,
        String name,
        String phone,
        String email,
        String language,
        String area,
        CustomerStatus status,
        List<StatusView> statuses,
        List<AddressView> addresses,
        String deliveryBoyId,
        String marketingBoyId,
        String notes,
        String mapLink,
        String houseImageUrl,
        long previousBalancePaise,
        Instant createdAt,
        Instant updatedAt) {
    static CustomerView of(Customer customer, LocalDate today) {
        Profile profile = customer.profile();
        return new CustomerView(
                customer.id(),
                customer.userId(),
                customer.name(),
                customer.contact().phone(),
                customer.contact().email(),
                profile.language(),
                profile.area(),
                customer.statusOn(today),
                customer.statuses().stream().map(StatusView::of).toList(),
                customer.addresses().stream().map(AddressView::of).toList(),
                profile.deliveryBoyId(),
                profile.marketingBoyId(),
                profile.notes(),
                profile.mapLink(),
                profile.houseImageUrl(),
                customer.previousBalancePaise(),
                customer.createdAt(),
                customer.updatedAt());
    }
}
