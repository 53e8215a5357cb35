package com.earlybird.customer.user.api;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.app.CreateUser;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A user to add.
 *
 * @param phone in any usual spelling, Indian unless it names a country; needed if there is no e-mail
 * @param role any but CUSTOMER
 * @param password 8 characters to 72 bytes; without one, nobody can log in until it is set
 */
public record NewUser(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 254) String email,
        @Size(max = 25) String phone,
        @NotNull Role role,
        @Size(max = 72) String password) {
    CreateUser.Command command(Caller caller, String userId) {
        return new CreateUser.Command(caller, userId, name, email, phone, role, password);
    }

    /** For the stored hash of the request, which must not help anybody to guess a password. */
    NewUser withoutPassword() {
        return new NewUser(name, email, phone, role, null);
    }
}
