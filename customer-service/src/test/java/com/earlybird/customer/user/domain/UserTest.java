package com.earlybird.customer.user.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T04:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");
    private static final Instant REAL = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void a_new_delivery_boy_is_announced_with_his_id() {
        User boy = deliveryBoy();

        StaffState state = (StaffState) boy.facts(1).get(0).data();

        assertEquals("DB-0001", state.deliveryBoyId());
        assertEquals("+919840054321", state.phone());
        assertTrue(state.active());
        assertEquals("UR-0003", boy.facts(1).get(0).key());
    }

    @Test
    void a_customer_is_not_created_as_staff() {
        assertThrows(
                Rejection.class,
                () -> User.staff(
                        "UR-0001", Role.CUSTOMER, "Asha", contact(), Login.fresh(null), null, NOW));
    }

    @Test
    void an_edit_that_changes_nothing_says_nothing() {
        User boy = deliveryBoy();

        Change<User> change = boy.edit(boy.newPassword(null), 2, NOW, REAL);

        assertEquals(boy, change.state());
        assertTrue(change.facts().isEmpty());
    }

    @Test
    void a_new_password_ends_the_sessions_begun_before_it() {
        User boy = deliveryBoy();

        Login login =
                boy.edit(boy.newPassword("new hash"), 2, NOW, REAL).state().login();

        assertEquals("new hash", login.passwordHash());
        assertFalse(login.allowsSessionBegunAt(REAL.minusMillis(1)));
        assertTrue(login.allowsSessionBegunAt(REAL));
    }

    @Test
    void a_deactivation_ends_the_sessions_and_is_announced() {
        User boy = deliveryBoy();

        Change<User> change =
                boy.edit(new User.Edit(boy.name(), boy.contact(), false, null), 2, NOW, REAL);

        assertFalse(change.state().active());
        assertFalse(change.state().login().allowsSessionBegunAt(REAL.minusMillis(1)));
        assertEquals("hash", change.state().login().passwordHash());
        StaffState state = (StaffState) change.facts().get(0).data();
        assertFalse(state.active());
        assertEquals(2, state.version());
    }

    @Test
    void what_a_customer_is_called_is_not_changed_through_the_user() {
        User customer = customer();

        Rejection refused = assertThrows(
                Rejection.class,
                () -> customer.edit(
                        new User.Edit("Other", customer.contact(), true, null), 2, NOW, REAL));

        assertEquals("customer-user", refused.code());
    }

    @Test
    void a_customers_password_is_set_without_a_fact_of_staff() {
        User customer = customer();

        Change<User> change = customer.edit(customer.newPassword("new hash"), 2, NOW, REAL);

        assertEquals("new hash", change.state().login().passwordHash());
        assertEquals(List.of(), change.facts());
    }

    @Test
    void a_token_of_a_customer_names_the_customer_and_of_nobody_else() {
        assertEquals("CU-20260105-0001", customer().customerId());
        assertNull(deliveryBoy().customerId());
    }

    @Test
    void who_has_no_phone_or_no_email_holds_the_user_id_in_its_unique_place() {
        Contact phoneOnly = Contact.of("+919840054321", null, "UR-0003");
        Contact emailOnly = Contact.of(null, "Asha@Example.COM", "UR-0004");

        assertEquals("UR-0003", phoneOnly.emailKey());
        assertEquals("UR-0004", emailOnly.phoneKey());
        assertEquals("asha@example.com", emailOnly.emailKey());
        assertEquals("Asha@Example.COM", emailOnly.email());
    }

    private static User deliveryBoy() {
        return User.staff(
                "UR-0003",
                Role.DELIVERY_BOY,
                "Murugan",
                contact(),
                Login.fresh("hash"),
                "DB-0001",
                BEFORE);
    }

    private static User customer() {
        return new User(
                "CU-20260105-0001",
                "UR-0007",
                Role.CUSTOMER,
                "Lakshmi",
                contact(),
                Login.fresh("hash"),
                true,
                null,
                BEFORE,
                BEFORE);
    }

    private static Contact contact() {
        return Contact.of("+919840054321", null, "UR-0003");
    }
}
