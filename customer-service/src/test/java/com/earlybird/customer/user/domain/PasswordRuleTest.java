package com.earlybird.customer.user.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"12345678", "correct horse", "पासवर्ड गुप्त"})
    void a_password_of_eight_characters_or_more_will_do(String password) {
        assertEquals(password, PasswordRule.check("password", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "😀😀😀😀😀😀😀", "         ", "1234\0005678"})
    void a_short_or_empty_password_is_refused(String password) {
        Rejection refused =
                assertThrows(Rejection.class, () -> PasswordRule.check("password", password));

        assertEquals("password", refused.violations().get(0).field());
    }

    @Test
    void what_bcrypt_would_not_read_is_refused_and_not_cut_off() {
        assertEquals(72, PasswordRule.check("password", "x".repeat(72)).length());
        assertThrows(Rejection.class, () -> PasswordRule.check("password", "x".repeat(73)));
        assertThrows(Rejection.class, () -> PasswordRule.check("password", "ä".repeat(37)));
    }
}
