package com.earlybird.delivery.stop.domain;

import static com.earlybird.delivery.stop.domain.Given.MILK;
import static com.earlybird.delivery.stop.domain.Given.PANEER;
import static com.earlybird.delivery.stop.domain.Given.confirmed;
import static com.earlybird.delivery.stop.domain.Given.events;
import static com.earlybird.delivery.stop.domain.Given.full;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectTest {
    private static final String DELIVERY = "DL-20260112-0002";

    @Test
    void a_correction_is_the_next_revision_and_carries_both_sides() {
        Change<Stop> change = confirmed(full()).correct(DELIVERY, correction("R1", MILK, "1"));

        DeliveryConfirmed event = events(change).get(0);
        assertEquals(1, change.facts().size());
        assertEquals(2, event.revision());
        assertEquals(DeliveryType.PARTIAL, event.deliveryType());
        assertEquals(new BigDecimal("2"), event.items().get(0).previousQty());
        assertEquals(new BigDecimal("1"), event.items().get(0).deliveredQty());
        assertEquals(-3400, event.differencePaise());
    }

    @Test
    void items_left_out_stay_as_they_were() {
        Stop corrected =
                confirmed(full()).correct(DELIVERY, correction("R1", MILK, "1")).state();

        assertEquals(
                new BigDecimal("0.5"),
                corrected.delivery(DELIVERY).items().get(1).deliveredQty());
        assertEquals(
                0,
                events(confirmed(full()).correct(DELIVERY, correction("R1", MILK, "1")))
                        .get(0)
                        .items()
                        .get(1)
                        .differencePaise());
    }

    @Test
    void the_differences_of_all_revisions_add_up_to_what_stands() {
        Stop stop = confirmed(full());
        List<DeliveryConfirmed> all = new ArrayList<>();
        all.addAll(events(stop.sayAgain(List.of(DELIVERY))));
        for (String qty : List.of("0", "0.25", "0.5", "0.25")) {
            Change<Stop> change = stop.correct(DELIVERY, correction("R" + all.size(), PANEER, qty));
            all.addAll(events(change));
            stop = change.state();
        }

        assertEquals(
                stop.delivery(DELIVERY).amountPaise(),
                all.stream().mapToLong(DeliveryConfirmed::differencePaise).sum());
        assertEquals(5, stop.delivery(DELIVERY).revision());
    }

    @Test
    void nothing_left_is_not_delivered_and_something_again_is_delivered() {
        Stop none = confirmed(full())
                .correct(DELIVERY, correction("R1", MILK, "0", PANEER, "0"))
                .state();
        Stop some = none.correct(DELIVERY, correction("R2", PANEER, "0.5")).state();

        assertEquals(DeliveryStatus.NOT_DELIVERED, none.delivery(DELIVERY).status());
        assertEquals(DeliveryStatus.DELIVERED, some.delivery(DELIVERY).status());
    }

    @Test
    void a_correction_to_full_keeps_its_reason() {
        Stop stop = confirmed(Given.nothing(Reason.NOT_HOME, null));

        Stop corrected = stop.correct(DELIVERY, correction("R1", MILK, "2", PANEER, "0.5"))
                .state();

        assertEquals(DeliveryType.FULL, corrected.delivery(DELIVERY).deliveryType());
        assertEquals("counted again", corrected.delivery(DELIVERY).latest().reason());
    }

    @Test
    void one_that_changes_nothing_is_refused() {
        assertRefused("nothing-changes", confirmed(full()), correction("R1", MILK, "2.0"));
    }

    @Test
    void only_a_confirmed_delivery_can_be_corrected() {
        assertRefused("not-confirmed", Given.stop(), correction("R1", MILK, "1"));
    }

    @Test
    void quantities_keep_the_bounds_of_a_confirmation() {
        assertRefused("items-refused", confirmed(full()), correction("R1", MILK, "3"));
        assertRefused("items-refused", confirmed(full()), correction("R1", PANEER, "0.3"));
        assertRefused("items-refused", confirmed(full()), correction("R1", "PR-0009", "1"));
    }

    @Test
    void a_retry_of_the_same_request_makes_no_second_revision() {
        Correction correction = correction("R1", MILK, "1");
        Stop once = confirmed(full()).correct(DELIVERY, correction).state();

        Change<Stop> again = once.correct(DELIVERY, correction);

        assertEquals(once, again.state());
        assertTrue(again.facts().isEmpty());
    }

    @Test
    void every_revision_can_be_said_again_word_for_word() {
        Change<Stop> first = Given.stop().confirm(full(), Given.WINDOW);
        Change<Stop> second = first.state().correct(DELIVERY, correction("R1", MILK, "1"));
        Change<Stop> third = second.state().correct(DELIVERY, correction("R2", MILK, "2"));

        Change<Stop> again = third.state().sayAgain(List.of(DELIVERY));

        assertEquals(third.state(), again.state());
        assertEquals(
                List.of(
                        first.facts().get(1),
                        second.facts().get(0),
                        third.facts().get(0)),
                again.facts());
    }

    static Correction correction(String requestId, String... productAndQty) {
        List<Confirmation.Line> lines = new ArrayList<>();
        for (int i = 0; i < productAndQty.length; i += 2) {
            lines.add(new Confirmation.Line(
                    i / 2, null, productAndQty[i], new BigDecimal(productAndQty[i + 1])));
        }
        return new Correction(
                lines,
                "counted again",
                null,
                Given.ADMIN,
                Given.AT_THE_DOOR.plusSeconds(3600),
                requestId);
    }

    private static void assertRefused(String code, Stop stop, Correction correction) {
        Rejection refused = assertThrows(Rejection.class, () -> stop.correct(DELIVERY, correction));
        assertEquals(code, refused.code());
    }
}
