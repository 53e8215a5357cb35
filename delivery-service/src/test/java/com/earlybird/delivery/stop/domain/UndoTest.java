package com.earlybird.delivery.stop.domain;

import static com.earlybird.delivery.stop.domain.Given.AT_THE_DOOR;
import static com.earlybird.delivery.stop.domain.Given.BOY;
import static com.earlybird.delivery.stop.domain.Given.WINDOW;
import static com.earlybird.delivery.stop.domain.Given.at;
import static com.earlybird.delivery.stop.domain.Given.deliveredInFull;
import static com.earlybird.delivery.stop.domain.Given.events;
import static com.earlybird.delivery.stop.domain.Given.full;
import static com.earlybird.delivery.stop.domain.Given.nothing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final Instant SOON = AT_THE_DOOR.plusSeconds(60);
    private static final Confirmer ANOTHER = new Confirmer("UR-0004", ConfirmedVia.DELIVERY_BOY);
    private static final Confirmer LINK = new Confirmer("UR-0003", ConfirmedVia.SHARED_LINK);

    @Test
    void what_is_taken_back_within_a_minute_is_open_again_and_its_charge_is_reversed() {
        Change<Stop> change = deliveredInFull().undo(new Undo(BOY, SOON));

        assertTrue(change.state().planned().stream().allMatch(Delivery::stillOpen));
        assertEquals(0, change.state().delivery("DL-20260112-0002").amountPaise());
        List<DeliveryConfirmed> said = events(change);
        assertEquals(2, said.size());
        for (DeliveryConfirmed event : said) {
            assertEquals(2, event.revision());
            assertEquals(DeliveryStatus.NOT_DELIVERED, event.status());
            assertEquals("UNDONE", event.reason());
            assertEquals(ConfirmationKind.UNDO, event.kind());
            assertTrue(event.differencePaise() < 0);
        }
    }

    @Test
    void whatever_is_said_and_taken_back_the_differences_add_up_to_what_stands() {
        List<DeliveryConfirmed> all = new ArrayList<>();
        Stop stop = Given.stop();
        Instant now = AT_THE_DOOR;
        for (Confirmation said : List.of(full(), nothing(Reason.NOT_HOME, null), full())) {
            Change<Stop> confirmed = stop.confirm(at(said, now, BOY), WINDOW);
            all.addAll(events(confirmed));
            now = now.plusSeconds(5);
            Change<Stop> undone = confirmed.state().undo(new Undo(BOY, now));
            all.addAll(events(undone));
            now = now.plusSeconds(5);
            stop = undone.state();
        }
        Change<Stop> last = stop.confirm(at(full(), now, BOY), WINDOW);
        all.addAll(events(last));
        assertTrue(events(last).stream()
                .allMatch(event -> event.kind() == ConfirmationKind.CONFIRMATION));

        long stands = last.state().deliveries().stream()
                .mapToLong(Delivery::amountPaise)
                .sum();
        assertEquals(
                stands,
                all.stream().mapToLong(DeliveryConfirmed::differencePaise).sum());
        assertEquals(
                14,
                all.stream().map(e -> e.deliveryId() + e.revision()).distinct().count());
    }

    @Test
    void taking_back_twice_changes_nothing_more() {
        Stop undone = deliveredInFull().undo(new Undo(BOY, SOON)).state();

        Change<Stop> again = undone.undo(new Undo(BOY, SOON.plusSeconds(90)));

        assertEquals(undone, again.state());
        assertTrue(again.facts().isEmpty());
    }

    @Test
    void after_a_minute_it_stands() {
        assertRefused("undo-too-late", deliveredInFull(), BOY, SOON.plus(Duration.ofMillis(1)));
    }

    @Test
    void nobody_takes_back_what_another_said_or_what_nobody_said() {
        assertRefused("nothing-to-undo", deliveredInFull(), ANOTHER, SOON);
        assertRefused("nothing-to-undo", deliveredInFull(), LINK, SOON);
        assertRefused("nothing-to-undo", Given.stop(), BOY, SOON);
    }

    @Test
    void a_correction_is_not_taken_back() {
        Correction correction = new Correction(
                Given.lines("", Given.MILK, "1"),
                "UNDONE",
                null,
                BOY,
                AT_THE_DOOR.plusSeconds(1),
                "R1");
        Stop corrected =
                deliveredInFull().correct("DL-20260112-0002", correction).state();

        assertRefused("nothing-to-undo", corrected, BOY, SOON);
    }

    @Test
    void a_plan_heard_after_it_keeps_what_was_said_and_a_cancel_calls_it_off() {
        Stop undone = deliveredInFull().undo(new Undo(BOY, SOON)).state();

        Stop replanned = undone.plan("x", Given.subscription(2, ScheduleAction.SCHEDULE, "5"));
        Stop cancelled = replanned.plan("x", Given.subscription(3, ScheduleAction.CANCEL, "5"));

        Delivery kept = cancelled.delivery("DL-20260112-0001");
        assertEquals(DeliveryStatus.CANCELLED, kept.status());
        assertEquals(2, kept.revision());
        assertEquals(
                undone.delivery("DL-20260112-0001").items(),
                replanned.delivery("DL-20260112-0001").items());
    }

    private static void assertRefused(String code, Stop stop, Confirmer who, Instant at) {
        Rejection refused = assertThrows(Rejection.class, () -> stop.undo(new Undo(who, at)));
        assertEquals(code, refused.code());
    }
}
