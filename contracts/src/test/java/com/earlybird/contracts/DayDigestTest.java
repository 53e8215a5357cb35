package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DayDigestTest {
    private final DayDigest one = new DayDigest();
    private final DayDigest other = new DayDigest();

    @Test
    void order_does_not_matter_and_revisions_add_up_to_the_latest_word() {
        one.add("DL-1", "milk", 6_800);
        one.add("DL-2", "curd", 4_000);
        one.add("DL-1", "milk", -3_400);

        other.add("DL-2", "curd", 4_000);
        other.add("DL-1", "milk", 3_400);

        assertEquals(other.hash(), one.hash());
        assertEquals(7_400, one.paise());
    }

    @Test
    void the_same_money_on_another_delivery_or_product_is_another_day() {
        one.add("DL-1", "milk", 5_000);
        other.add("DL-2", "milk", 5_000);
        DayDigest third = new DayDigest();
        third.add("DL-1", "curd", 5_000);

        assertNotEquals(one.hash(), other.hash());
        assertNotEquals(one.hash(), third.hash());
    }

    @Test
    void the_hash_is_the_same_everywhere_and_always() {
        assertEquals("0000000000000000", one.hash());

        one.add("DL-20260110-0001", "PR-0001", 5_000);

        assertEquals("2d9a30d0bfc84d18", one.hash());
    }
}
