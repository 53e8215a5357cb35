package com.earlybird.customer.auth.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
    private final RefreshToken token = RefreshToken.first(new SecureRandom());

    @Test
    void a_token_is_read_as_it_was_written() {
        assertEquals(token, RefreshToken.read(token.text()).orElseThrow());
    }

    @Test
    void the_next_one_has_another_secret_in_the_same_session() {
        RefreshToken next = token.next(new SecureRandom());

        assertEquals(token.sessionId(), next.sessionId());
        assertNotEquals(token.hash(), next.hash());
    }

    @Test
    void neither_its_hash_nor_its_name_in_a_log_shows_the_secret() {
        assertFalse(token.hash().contains(token.secret()));
        assertFalse(token.toString().contains(token.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "abc.def", "aaaaaaaaaaaaaaaaaaaaaa."})
    void what_cannot_be_a_token_is_none(String text) {
        assertTrue(RefreshToken.read(text).isEmpty());
    }
}
