package com.earlybird.customer.user.domain;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who can log in: staff, a delivery boy, a supplier's user, or a customer. A customer's user
 * is part of the customer's own document, so neither is ever there without the other.
 *
 * @param id the document: {@code UR-…}, or {@code CU-…} of a customer
 * @param userId {@code UR-…}, the token's subject
 * @param contact phone and e-mail, either of which is the login
 * @param active whether this person may log in
 * @param deliveryBoyId {@code DB-…} of a delivery boy, else null
 */
public record User(
        String id,
        String userId,
        Role role,
        String name,
        Contact contact,
        Login login,
        boolean active,
        String deliveryBoyId,
        Instant createdAt,
        Instant updatedAt) {

    /** A new member of staff; {@code deliveryBoyId} is given for a delivery boy and only then. */
    public static User staff(
            String userId,
            Role role,
            String name,
            Contact contact,
            Login login,
            String deliveryBoyId,
            Instant now) {
        if (role == Role.CUSTOMER) {
            throw Rejection.malformed("role", "a customer is created with POST /api/customers");
        }
        return new User(userId, userId, role, name, contact, login, true, deliveryBoyId, now, now);
    }

    public boolean belongsToCustomer() {
        return role == Role.CUSTOMER;
    }

    public boolean worksInOffice() {
        return role == Role.ADMIN || role == Role.SUPPORT || role == Role.MARKETING_STAFF;
    }

    /** The {@code customer_id} of a token: null but for a customer. */
    public String customerId() {
        return belongsToCustomer() ? id : null;
    }

    /** What an edit makes of a user; {@code passwordHash} is null when the password stays. */
    public record Edit(String name, Contact contact, boolean active, String passwordHash) {}

    /**
     * Makes the edit. Name and contact of a customer are changed with the customer, not here.
     *
     * @param now business time, for the record
     * @param realNow real time, on which sessions live; a new password or a deactivation ends them
     */
    public Change<User> edit(Edit edit, long version, Instant now, Instant realNow) {
        boolean renamed = !edit.name().equals(name) || !edit.contact().equals(contact);
        if (belongsToCustomer() && renamed) {
            throw Rejection.refused(
                    "customer-user", "Name, phone and e-mail of a customer are the customer's.");
        }
        if (!renamed && edit.active() == active && edit.passwordHash() == null) {
            return Change.to(this);
        }
        User next = new User(
                id,
                userId,
                role,
                edit.name(),
                edit.contact(),
                loginAfter(edit, realNow),
                edit.active(),
                deliveryBoyId,
                createdAt,
                now);
        return Change.to(next, next.facts(version));
    }

    private Login loginAfter(Edit edit, Instant realNow) {
        if (edit.passwordHash() != null) {
            return new Login(edit.passwordHash(), realNow);
        }
        return active && !edit.active() ? new Login(login.passwordHash(), realNow) : login;
    }

    /** The same person with a new password. */
    public Edit newPassword(String passwordHash) {
        return new Edit(name, contact, active, passwordHash);
    }

    /** What other services hear of staff; a customer's own facts come from the customer. */
    public List<Fact<?>> facts(long version) {
        if (belongsToCustomer()) {
            return List.of();
        }
        StaffState state = new StaffState(
                userId, role, deliveryBoyId, name, contact.phone(), active, version, updatedAt);
        return List.of(new Fact<>(Topics.STAFF, userId, state));
    }
}
