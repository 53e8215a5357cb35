package com.earlybird.billing.bill.domain;

import static com.earlybird.billing.ledger.domain.Entries.CUSTOMER;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.platform.kernel.Rejection;
import org.junit.jupiter.api.Test;

class BillNumberTest {
    private static final BillNumber BILL = BillNumber.of(new PageId(JANUARY, CUSTOMER), 1);

    @Test
    void a_bills_id_names_its_month_and_grows_past_four_digits() {
        assertEquals("BI-202601-0001", BILL.billId());
        assertEquals(
                "BI-202601-10000",
                BillNumber.of(new PageId(JANUARY, CUSTOMER), 10_000).billId());
    }

    @Test
    void credits_together_are_not_above_what_was_charged() {
        BillNumber credited = BILL.credited(note("CN-1", 600), 1_000);

        Rejection rejection =
                assertThrows(Rejection.class, () -> credited.credited(note("CN-2", 401), 1_000));

        assertEquals("credit-above-charges", rejection.code());
        assertEquals(
                2, credited.credited(note("CN-2", 400), 1_000).creditNotes().size());
    }

    @Test
    void the_same_note_twice_is_one() {
        BillNumber credited = BILL.credited(note("CN-1", 600), 1_000);

        assertEquals(credited, credited.credited(note("CN-1", 600), 1_000));
    }

    @Test
    void a_note_that_is_posted_says_so() {
        BillNumber posted = BILL.credited(note("CN-1", 600), 1_000).posted("CN-1");

        assertNull(posted.creditNote("CN-1").orElseThrow().unposted());
    }

    private static CreditNote note(String id, long paise) {
        return new CreditNote(id, paise, "spilt", JANUARY, NOW, true, null, null, null);
    }
}
