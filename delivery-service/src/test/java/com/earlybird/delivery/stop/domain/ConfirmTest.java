package com.earlybird.delivery.stop.domain;

import static com.earlybird.delivery.stop.domain.Given.MILK;
import static com.earlybird.delivery.stop.domain.Given.ORDER;
import static com.earlybird.delivery.stop.domain.Given.PANEER;
import static com.earlybird.delivery.stop.domain.Given.SUBSCRIPTION;
import static com.earlybird.delivery.stop.domain.Given.WINDOW;
import static com.earlybird.delivery.stop.domain.Given.confirmed;
import static com.earlybird.delivery.stop.domain.Given.events;
import static com.earlybird.delivery.stop.domain.Given.full;
import static com.earlybird.delivery.stop.domain.Given.listed;
import static com.earlybird.delivery.stop.domain.Given.nothing;
import static com.earlybird.delivery.stop.domain.Given.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmTest {
    @Test
    void without_items_everything_is_delivered_in_full() {
        Change<Stop> change = stop().confirm(full(), WINDOW);

        List<DeliveryConfirmed> events = events(change);
        assertEquals(2, events.size());
        assertTrue(events.stream().allMatch(e -> e.deliveryType() == DeliveryType.FULL));
        assertTrue(events.stream().allMatch(e -> e.revision() == 1 && e.reason() == null));
        assertEquals(
                3400 + 2 * 3400 + 21000,
                events.stream().mapToLong(DeliveryConfirmed::amountPaise).sum());
    }

    @Test
    void each_delivery_has_its_own_event_keyed_by_the_customer() {
        Change<Stop> change = stop().confirm(full(), WINDOW);

        assertEquals(
                List.of("DL-20260112-0001", "DL-20260112-0002"),
                events(change).stream().map(DeliveryConfirmed::deliveryId).toList());
        assertTrue(change.facts().stream().allMatch(f -> f.key().equals(Given.CUSTOMER)));
    }

    @Test
    void items_confirm_only_the_orders_they_name() {
        Change<Stop> change = stop().confirm(listed(null, null, SUBSCRIPTION, MILK, "1"), WINDOW);

        assertEquals(1, events(change).size());
        assertEquals(DeliveryStatus.PENDING, order(change.state()).status());
    }

    @Test
    void a_part_of_a_delivery_is_partial_and_has_its_reason() {
        Delivery order = order(confirmed(
                listed(Reason.SHORT_SUPPLY, null, ORDER, MILK, "2", ORDER, PANEER, "0.25")));

        assertEquals(DeliveryStatus.DELIVERED, order.status());
        assertEquals(DeliveryType.PARTIAL, order.deliveryType());
        assertEquals("SHORT_SUPPLY", order.latest().reason());
        assertEquals(2 * 3400 + 10500, order.amountPaise());
    }

    @Test
    void a_list_with_nothing_of_anything_is_not_delivered() {
        Delivery order = order(
                confirmed(listed(Reason.NOT_HOME, null, ORDER, MILK, "0", ORDER, PANEER, "0")));

        assertEquals(DeliveryStatus.NOT_DELIVERED, order.status());
        assertNull(order.deliveryType());
    }

    @Test
    void a_reason_is_kept_only_where_something_is_missing() {
        Stop stop = confirmed(listed(
                Reason.DAMAGED,
                null,
                SUBSCRIPTION,
                MILK,
                "1",
                ORDER,
                MILK,
                "1",
                ORDER,
                PANEER,
                "0.5"));

        assertNull(stop.ofOrder(SUBSCRIPTION).orElseThrow().latest().reason());
        assertEquals("DAMAGED", order(stop).latest().reason());
    }

    @Test
    void anything_but_full_needs_a_reason() {
        assertRefused("reason-needed", listed(null, null, ORDER, MILK, "2", ORDER, PANEER, "0.25"));
    }

    @Test
    void the_reason_other_needs_notes() {
        assertRefused("notes-needed", nothing(Reason.OTHER, null));
        assertEquals(
                "Dog loose",
                order(confirmed(nothing(Reason.OTHER, "Dog loose"))).latest().notes());
    }

    @ParameterizedTest
    @CsvSource({
        "OR-20260110-0001, PR-0001, 3, is above what was ordered: 2",
        "OR-20260110-0001, PR-0001, 1.5, must be a multiple of 1",
        "OR-20260110-0001, PR-0001, -1, must be 0 or more",
        "OR-20260110-0001, PR-0001, 0.0001, must be a multiple of 1",
        "OR-20260110-0001, PR-0009, 1, PR-0009 is not in this delivery",
        "OR-20260110-0009, PR-0001, 1, OR-20260110-0009 is not planned for this stop",
    })
    void what_was_not_ordered_cannot_be_delivered(
            String order, String product, String qty, String message) {
        Rejection refused = assertRefused("items-refused", listed(null, null, order, product, qty));

        assertTrue(refused.violations().stream().anyMatch(v -> v.message().equals(message)));
    }

    @Test
    void a_named_order_must_list_all_its_products_each_once() {
        Rejection refused = assertRefused(
                "items-refused", listed(null, null, ORDER, MILK, "2", ORDER, MILK, "2"));

        assertEquals(
                List.of("PR-0001 is named twice", "PR-0002 of " + ORDER + " is left out"),
                refused.violations().stream().map(v -> v.message()).toList());
    }

    @Test
    void the_same_said_twice_is_said_once() {
        for (Confirmation said : List.of(
                full(),
                nothing(Reason.NOT_HOME, "Rang twice"),
                listed(Reason.DAMAGED, null, ORDER, MILK, "1", ORDER, PANEER, "0.5"))) {
            Stop once = confirmed(said);

            Change<Stop> again = once.confirm(said, WINDOW);

            assertEquals(once, again.state());
            assertTrue(again.facts().isEmpty());
        }
    }

    @Test
    void the_same_said_again_after_the_window_has_closed_is_still_the_same_answer() {
        Stop once = confirmed(full());

        Change<Stop> again = once.confirm(
                Given.at(full(), Instant.parse("2026-01-20T01:00:00Z"), Given.BOY), WINDOW);

        assertTrue(again.facts().isEmpty());
    }

    @Test
    void something_else_said_of_a_confirmed_delivery_is_a_conflict() {
        Stop delivered = confirmed(full());

        assertRefused("already-confirmed", delivered, nothing(Reason.NOT_HOME, null));
        assertRefused(
                "already-confirmed",
                delivered,
                listed(Reason.DAMAGED, null, SUBSCRIPTION, MILK, "0"));
        assertRefused("already-confirmed", confirmed(nothing(Reason.NOT_HOME, null)), full());
        assertRefused(
                "already-confirmed",
                confirmed(nothing(Reason.NOT_HOME, null)),
                nothing(Reason.GATE_CLOSED, null));
    }

    @Test
    void without_items_only_what_is_still_open_is_confirmed_and_a_retry_is_the_same() {
        Stop partly = confirmed(
                listed(Reason.SHORT_SUPPLY, null, ORDER, MILK, "1", ORDER, PANEER, "0.5"));
        Confirmation rest = Given.at(full(), Given.AT_THE_DOOR.plusSeconds(60), Given.BOY);

        Change<Stop> change = partly.confirm(rest, WINDOW);

        assertEquals(
                List.of(SUBSCRIPTION),
                events(change).stream().map(DeliveryConfirmed::orderId).toList());
        assertEquals(DeliveryType.PARTIAL, order(change.state()).deliveryType());
        assertTrue(change.state().confirm(rest, WINDOW).facts().isEmpty());
    }

    @Test
    void in_full_is_a_conflict_where_the_only_thing_said_was_partial() {
        Stop partly = confirmed(listed(
                Reason.SHORT_SUPPLY,
                null,
                SUBSCRIPTION,
                MILK,
                "0",
                ORDER,
                MILK,
                "1",
                ORDER,
                PANEER,
                "0.5"));

        assertRefused("already-confirmed", partly, full());
    }

    @Test
    void the_first_confirmation_said_again_after_a_correction_changes_nothing() {
        Stop corrected = confirmed(full())
                .correct("DL-20260112-0001", CorrectTest.correction("R1", MILK, "0"))
                .state();

        Change<Stop> again = corrected.confirm(full(), WINDOW);

        assertEquals(corrected, again.state());
    }

    @Test
    void what_was_called_off_is_left_out_and_cannot_be_confirmed() {
        Stop stop = stop().plan("x", Given.subscription(2, ScheduleAction.CANCEL, "1"));

        assertEquals(1, events(stop.confirm(full(), WINDOW)).size());
        assertRefused("delivery-cancelled", stop, listed(null, null, SUBSCRIPTION, MILK, "1"));
    }

    @Test
    void a_stop_at_which_everything_was_called_off_cannot_be_confirmed() {
        Stop stop = Given.emptyStop()
                .plan("DL-20260112-0001", Given.subscription(2, ScheduleAction.CANCEL, "1"));

        assertRefused("delivery-cancelled", stop, full());
    }

    @Test
    void who_through_what_and_both_times_are_kept() {
        Instant device = Instant.parse("2026-01-12T00:59:00Z");
        Confirmation said = new Confirmation(
                Confirmation.Scope.FULL,
                List.of(),
                null,
                "Gave it to the guard",
                Given.BOY,
                Given.AT_THE_DOOR,
                device,
                null,
                null,
                null);

        DeliveryConfirmed event = events(stop().confirm(said, WINDOW)).get(0);

        assertEquals("UR-0003", event.confirmedBy());
        assertEquals(Given.BOY.via(), event.confirmedVia());
        assertEquals(Given.AT_THE_DOOR, event.confirmedAt());
        assertEquals(device, event.deviceTime());
        assertEquals("Gave it to the guard", event.notes());
        assertEquals(BigDecimal.ZERO, event.items().get(0).previousQty());
    }

    private static Delivery order(Stop stop) {
        return stop.ofOrder(ORDER).orElseThrow();
    }

    private static Rejection assertRefused(String code, Confirmation said) {
        return assertRefused(code, stop(), said);
    }

    private static Rejection assertRefused(String code, Stop stop, Confirmation said) {
        Rejection refused = assertThrows(Rejection.class, () -> stop.confirm(said, WINDOW));
        assertEquals(code, refused.code());
        return refused;
    }
}
