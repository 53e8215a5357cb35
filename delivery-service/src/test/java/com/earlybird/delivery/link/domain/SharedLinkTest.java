package com.earlybird.delivery.link.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedLinkTest {
    private static final Instant END = Instant.parse("2026-01-13T18:30:00Z");
    private static final Instant NOW = END.minusSeconds(1);

    @Test
    void it_is_open_until_its_end_and_not_at_it() {
        assertTrue(link(null).isOpen(NOW));
        assertEquals(SharedLink.Status.EXPIRED, link(null).status(END));
    }

    @Test
    void revoked_it_stays_revoked_as_it_first_was() {
        SharedLink revoked = link(null).revoke(NOW).state();

        assertEquals(SharedLink.Status.REVOKED, revoked.status(NOW));
        assertEquals(revoked, revoked.revoke(END).state());
    }

    @Test
    void twenty_wrong_pins_block_it_for_good() {
        assertTrue(link(new SharedLink.Pin("hash", 0, 19, null)).isOpen(NOW));
        assertEquals(
                SharedLink.Status.BLOCKED,
                link(new SharedLink.Pin("hash", 0, 20, null)).status(NOW));
    }

    @Test
    void tokens_are_256_random_bits_and_do_not_show_themselves() {
        LinkToken token = LinkToken.random();

        assertEquals(32, java.util.Base64.getUrlDecoder().decode(token.text()).length);
        assertNotEquals(token.text(), LinkToken.random().text());
        assertFalse(token.toString().contains(token.text()));
        assertEquals(64, token.hash().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "١٢٣٤", "12 4"})
    void a_pin_has_four_to_eight_digits(String pin) {
        assertThrows(Rejection.class, () -> PinLock.check(pin));
        assertEquals("0000", PinLock.check("0000"));
    }

    private static SharedLink link(SharedLink.Pin pin) {
        return new SharedLink(
                "SL-20260112-0001",
                "hash",
                "DB-0001",
                LocalDate.of(2026, 1, 12),
                Shift.MORNING,
                END,
                "UR-0001",
                NOW,
                null,
                pin,
                new SharedLink.Use(0, 0, null));
    }
}
