package com.earlybird.customer.user.api;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.domain.User;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;

/**
 * A user as an administrator, or the person, sees it; never with a password.
 *
 * @param id {@code UR-…}
 * @param hasPassword whether a password was set
 * @param customerId of a customer
 * @param deliveryBoyId of a delivery boy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(
        String id,
        Role role,
        String name,
        String phone,
        String email,
        boolean active,
        boolean hasPassword,
        String customerId,
        String deliveryBoyId,
        Instant createdAt,
        Instant updatedAt) {
    /** The view of one user. */
    public static UserView of(User user) {
        return new UserView(
                user.userId(),
                user.role(),
                user.name(),
                user.contact().phone(),
                user.contact().email(),
                user.active(),
                user.login().passwordHash() != null,
                user.customerId(),
                user.deliveryBoyId(),
                user.createdAt(),
                user.updatedAt());
    }
}
