package com.earlybird.customer.user.api;

import com.earlybird.customer.user.app.EditUser;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What to change of a user. What is not given stays; an empty e-mail or phone is taken away. */
public record UserEdit(
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100)
        String name,

        @Size(max = 254) String email,
        @Size(max = 25) String phone,
        Boolean active,
        @Size(max = 72) String password) {
    EditUser.Command command(Caller caller, String userId, Long ifMatch) {
        return new EditUser.Command(caller, userId, ifMatch, name, email, phone, active, password);
    }
}
