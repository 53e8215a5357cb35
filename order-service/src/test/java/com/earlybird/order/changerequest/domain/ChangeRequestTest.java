package com.earlybird.order.changerequest.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.Sample;
import com.earlybird.platform.kernel.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeRequestTest {
    private static final String STAFF = "UR-0001";
    private static final ChangeRequest ASKED = ChangeRequest.asked(
            "CR-20260115-0001",
            Sample.CUSTOMER,
            new Wish(RequestKind.STOP, "SU-1", day(20), null, null, null, null, "moving"),
            null,
            NOW.plusSeconds(3_600),
            "UR-0100",
            NOW);

    @Test
    void an_approved_request_is_answered_once_under_its_own_id() {
        Change<ChangeRequest> done = ASKED.approving(STAFF, NOW).carriedOut(Sample.customer(), NOW);

        assertEquals(RequestStatus.APPROVED, done.state().status());
        NotificationRequested told = told(done);
        assertEquals("CR-20260115-0001:answer", told.requestId());
        assertEquals("CHANGE_REQUEST_APPROVED", told.type());
        assertEquals("no delivery from 2026-01-20", told.parameters().get("detail"));
        assertTrue(done.state().carriedOut(Sample.customer(), NOW).facts().isEmpty());
    }

    @Test
    void a_refusal_says_why_and_stands() {
        Change<ChangeRequest> no = ASKED.refused(STAFF, "harvest", Sample.customer(), NOW);

        assertEquals("CHANGE_REQUEST_REFUSED", told(no).type());
        assertEquals("harvest", told(no).parameters().get("reason"));
        assertEquals(ChangeRequest.BY_STAFF, no.state().refusalCode());
        assertTrue(no.state()
                .refused(STAFF, "again", Sample.customer(), NOW)
                .facts()
                .isEmpty());
        assertEquals("request-decided", code(() -> no.state().approving(STAFF, NOW)));
    }

    @Test
    void what_is_approved_cannot_be_refused_even_half_way() {
        ChangeRequest halfWay = ASKED.approving(STAFF, NOW);

        assertEquals(
                "request-decided",
                code(() -> halfWay.refused(STAFF, "no", Sample.customer(), NOW)));
        assertEquals(
                RequestStatus.REFUSED,
                halfWay.ruledOut(STAFF, "cutoff-passed", "late", Sample.customer(), NOW)
                        .state()
                        .status());
    }

    @Test
    void what_nobody_had_to_decide_is_answered_once_too() {
        Change<ChangeRequest> done =
                ASKED.approving("UR-0100", NOW).carriedOut(Sample.customer(), NOW);

        assertEquals(RequestStatus.APPROVED, done.state().status());
        assertEquals("CHANGE_REQUEST_APPROVED", told(done).type());
        assertTrue(done.state().carriedOut(Sample.customer(), NOW).facts().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void each_kind_needs_its_parts_and_knows_no_others(RequestKind kind) {
        assertEquals(
                "validation-failed",
                code(() -> new Wish(kind, null, day(20), null, null, null, null, null).check()));
        assertEquals("validation-failed", code(() -> new Wish(
                        kind, "SU-1", day(20), day(19), qty("1"), "PR-1", null, null)
                .check()));
    }

    @Test
    void one_more_product_needs_quantity_and_shift() {
        Wish bare = new Wish(RequestKind.PRODUCT, null, day(20), null, null, "PR-1", null, null);
        Wish full = new Wish(
                RequestKind.PRODUCT, null, day(20), null, qty("1"), "PR-1", Shift.MORNING, null);

        assertEquals("validation-failed", code(bare::check));
        assertDoesNotThrow(full::check);
    }

    private static NotificationRequested told(Change<ChangeRequest> change) {
        assertEquals(1, change.facts().size());
        return (NotificationRequested) change.facts().get(0).data();
    }
}
