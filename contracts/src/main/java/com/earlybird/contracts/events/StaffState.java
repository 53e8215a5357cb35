package com.earlybird.contracts.events;

import com.earlybird.contracts.Role;

import java.time.Instant;

/**
 * All that other services know of a member of staff, a supplier's user or a delivery boy.
 *
 * @param role any but CUSTOMER
 * @param deliveryBoyId {@code DB-…} of a delivery boy, else null
 * @param phone E.164, or null
 * @param active whether this person may still log in and be given work
 * @param version grows by each change; a reader keeps the highest
 */
public record StaffState(
        String userId,
        Role role,
        String deliveryBoyId,
        String name,
        String phone,
        boolean active,
        long version,
        Instant updatedAt) {
    public StaffState {
        Check.text(userId, "user_id");
        Check.present(role, "role");
        Check.that(role != Role.CUSTOMER, "a customer is not staff");
        Check.that(
                role != Role.DELIVERY_BOY || deliveryBoyId != null,
                "a delivery boy has a delivery_boy_id");
        Check.text(name, "name");
        Check.notNegative(version, "version");
        Check.present(updatedAt, "updated_at");
    }
}
