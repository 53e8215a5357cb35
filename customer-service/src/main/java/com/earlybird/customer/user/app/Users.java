package com.earlybird.customer.user.app;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** Everybody who can log in. */
public interface Users {
    Uni<Optional<Stored<User>>> find(String userId);

    /** As {@link #find}, or a 404. */
    Uni<Stored<User>> get(String userId);

    /** By the phone (E.164) or e-mail address that somebody logs in with. */
    Uni<Optional<Stored<User>>> findByLogin(LoginName login);

    /** Whether there is such a delivery boy, and he is active. */
    Uni<Boolean> isDeliveryBoy(String deliveryBoyId);

    /** In the order of ids; of one role, or of every role but CUSTOMER when it is null. */
    Uni<Page<Stored<User>>> list(Role role, String cursor, int limit);

    /**
     * Adds a member of staff. One that is there already under its id is given back; a phone or e-mail
     * of somebody else is 409 {@code phone-taken}, {@code email-taken}.
     */
    Uni<Stored<User>> add(User user, Act act);

    /** Changes one, conditional on the version when {@code ifMatch} is given. */
    Uni<Stored<User>> update(
            String userId, Long ifMatch, Act act, Function<Stored<User>, Change<User>> change);
}
