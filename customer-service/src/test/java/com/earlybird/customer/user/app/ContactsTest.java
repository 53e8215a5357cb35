package com.earlybird.customer.user.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.customer.user.domain.Contact;
import com.earlybird.platform.kernel.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {
    @ParameterizedTest
    @CsvSource({
        "9840012345, +919840012345",
        "098400 12345, +919840012345",
        "+91 98400-12345, +919840012345",
        "0091 98400 12345, +919840012345",
        "(044) 2498 1234, +914424981234",
        "+44 20 7946 0018, +442079460018"
    })
    void a_phone_in_any_usual_spelling_is_one_number(String typed, String stored) {
        assertEquals(stored, PhoneNumbers.e164(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "0000000000",
                "+919840012",
                "98400123456789",
                "phone",
                "+91 98400 1234a",
                "+999 123456789",
                ""
            })
    void what_is_no_real_number_is_refused(String typed) {
        Rejection refused = assertThrows(Rejection.class, () -> PhoneNumbers.e164(typed));

        assertEquals("phone", refused.violations().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.in", "Asha.K+milk@Example.co.in", "o'neil@sub-domain.example.com"})
    void usual_email_addresses_are_taken(String typed) {
        assertEquals(typed, EmailAddresses.check(" " + typed + " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha",
                "asha@",
                "@example.com",
                "asha@example",
                "a b@example.com",
                "a@@example.com",
                ".a@example.com",
                "a..b@example.com",
                "a@-example.com",
                "a@example.123"
            })
    void what_is_no_email_address_is_refused(String typed) {
        assertThrows(Rejection.class, () -> EmailAddresses.check(typed));
    }

    @Test
    void an_endless_email_address_is_refused_at_once() {
        assertThrows(
                Rejection.class, () -> EmailAddresses.check("a@" + "a.".repeat(5_000_000) + "in"));
    }

    @Test
    void a_login_is_read_as_a_phone_if_it_can_be_one_and_else_as_an_email() {
        assertEquals(new LoginName("+919840012345", true), LoginName.of(" 98400 12345 "));
        assertEquals(new LoginName("asha@example.com", false), LoginName.of("Asha@Example.com"));
    }

    @Test
    void one_of_phone_and_email_must_be_left() {
        Contact phoneOnly = Contacts.of("9840012345", "", "UR-0001");

        assertNull(phoneOnly.email());
        assertThrows(Rejection.class, () -> Contacts.of(" ", null, "UR-0001"));
        assertThrows(Rejection.class, () -> Contacts.edited(phoneOnly, "", null, "UR-0001"));
        Contact emailOnly = Contacts.edited(phoneOnly, "", "a@b.in", "UR-0001");
        assertNull(emailOnly.phone());
        assertTrue(emailOnly.phoneKey().equals("UR-0001"));
    }
}
