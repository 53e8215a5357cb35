package com.earlybird.order.supplier.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.order.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {
    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "24AAACC4175D1Z4"})
    void a_number_whose_check_character_fits_is_taken(String gstin) {
        assertEquals(gstin, Gstin.checked(gstin));
    }

    @Test
    void small_letters_are_kept_as_capitals_and_none_stays_none() {
        assertEquals("27AAPFU0939F1ZV", Gstin.checked(" 27aapfu0939f1zv "));
        assertNull(Gstin.checked(null));
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String right = "27AAPFU0939F1ZV";
        String all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

        for (int at = 0; at < right.length(); at++) {
            for (char other : all.toCharArray()) {
                if (other == right.charAt(at)) {
                    continue;
                }
                String wrong = right.substring(0, at) + other + right.substring(at + 1);
                assertEquals("validation-failed", Refusals.code(() -> Gstin.checked(wrong)), wrong);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "27AAPFU0939F1Z", "27AAPFU0939F1ZVV", "AAPFU0939F", "२7AAPFU0939F1ZV"})
    void another_form_is_refused(String gstin) {
        assertEquals("validation-failed", Refusals.code(() -> Gstin.checked(gstin)));
    }
}
