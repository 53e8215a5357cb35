package com.earlybird.delivery.cash.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final Instant NOON = Instant.parse("2026-01-10T06:30:00Z");

    private final HandOver missing50 = HandOver.counted(450, 500, null, "UR-A", NOON);

    private static Settlement word(Resolution resolution, Long paise, String by) {
        return new Settlement(resolution, paise, "as seen", by, NOON);
    }

    private static String code(Runnable refused) {
        return assertThrows(Rejection.class, refused::run).code();
    }

    @Test
    void an_equal_count_is_settled_and_owes_nothing() {
        HandOver equal = HandOver.counted(500, 500, null, "UR-A", NOON);

        assertTrue(equal.settled());
        assertEquals(0, equal.owedPaise());
    }

    @Test
    void without_an_amount_he_owes_all_that_is_missing() {
        HandOver settled = missing50.settle(word(Resolution.BOY_OWES, null, "UR-B"));

        assertTrue(settled.settled());
        assertEquals(50, settled.owedPaise());
        assertEquals(-50, settled.differencePaise());
    }

    @Test
    void nobody_owes_a_surplus() {
        HandOver surplus = HandOver.counted(501, 500, null, "UR-A", NOON);

        assertEquals(
                "nothing-missing",
                code(() -> surplus.settle(word(Resolution.BOY_OWES, null, "UR-B"))));
        assertEquals(
                0, surplus.settle(word(Resolution.BUSINESS_BEARS, null, "UR-B")).owedPaise());
    }

    @Test
    void an_equal_recount_settles_and_a_different_one_stays_open_for_somebody_else() {
        assertTrue(missing50.settle(word(Resolution.RECOUNTED, 500L, "UR-B")).settled());

        HandOver still = missing50.settle(word(Resolution.RECOUNTED, 480L, "UR-B"));
        assertFalse(still.settled());
        assertEquals(-20, still.differencePaise());
        assertEquals(
                "not-allowed", code(() -> still.settle(word(Resolution.BOY_OWES, null, "UR-B"))));
        assertEquals(20, still.settle(word(Resolution.BOY_OWES, null, "UR-A")).owedPaise());
    }

    @Test
    void the_same_word_again_changes_nothing_and_another_is_a_conflict() {
        HandOver settled = missing50.settle(word(Resolution.BOY_OWES, 30L, "UR-B"));

        assertSame(settled, settled.settle(word(Resolution.BOY_OWES, 30L, "UR-B")));
        assertEquals(
                "already-settled",
                code(() -> settled.settle(word(Resolution.BOY_OWES, 31L, "UR-B"))));
    }

    @Test
    void a_page_that_is_full_asks_for_a_hand_over() {
        CashPage page = CashPage.first("DB-0001");
        for (int n = 0; n < CashPage.MOST_ENTRIES; n++) {
            page = page.collect(entry(n)).state();
        }
        CashPage full = page;

        assertEquals("too-much-in-hand", code(() -> full.collect(entry(9999))));
        assertSame(full, full.collect(entry(0)).state());
    }

    @Test
    void a_boy_enters_yesterday_and_staff_the_month_before() {
        LocalDate today = LocalDate.of(2026, 3, 15);

        assertEquals(today, EntryDay.checked(null, today, false));
        assertEquals(today.minusDays(1), EntryDay.checked(today.minusDays(1), today, false));
        assertEquals("too-late", code(() -> EntryDay.checked(today.minusDays(2), today, false)));
        LocalDate firstOfLast = LocalDate.of(2026, 2, 1);
        assertEquals(firstOfLast, EntryDay.checked(firstOfLast, today, true));
        assertEquals(
                "too-late", code(() -> EntryDay.checked(firstOfLast.minusDays(1), today, true)));
        assertEquals(
                "date-in-future", code(() -> EntryDay.checked(today.plusDays(1), today, true)));
    }

    private static CashEntry entry(int n) {
        return new CashEntry(
                "CC-20260110-%04d".formatted(n),
                CashEntry.CashKind.COLLECTED,
                "CU-1",
                100,
                LocalDate.of(2026, 1, 10),
                null,
                null,
                "UR-1",
                NOON);
    }
}
