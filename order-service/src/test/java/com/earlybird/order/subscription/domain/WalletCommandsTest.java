package com.earlybird.order.subscription.domain;

import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.order.Sample;
import com.earlybird.platform.kernel.Change;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletCommandsTest {
    private static final Circumstances IN = Sample.staffAsk(NOW, Pause.WALLET_EMPTY);

    @Test
    void an_empty_wallet_pauses_from_the_first_day_that_is_open() {
        Subscription running = startedOn(day(1));

        Change<Subscription> change = WalletCommands.exhausted(running, 3, IN);

        assertEquals(
                List.of(new Pause(day(16), null, Pause.WALLET_EMPTY)),
                change.state().pauses());
        assertEquals(1, change.facts().size());
    }

    @Test
    void the_same_level_again_or_an_older_one_changes_nothing() {
        Subscription paused = WalletCommands.exhausted(Sample.daily(), 3, IN).state();
        Subscription resumed = LifeCommands.resume(paused, day(21), IN).state();

        assertSame(resumed, WalletCommands.exhausted(resumed, 3, IN).state());
        assertSame(resumed, WalletCommands.sufficient(resumed, 2, IN).state());
    }

    @Test
    void a_filled_wallet_lifts_what_the_empty_one_paused_and_nothing_else() {
        Subscription away = LifeCommands.pause(
                        Sample.daily(), new Pause(day(25), day(27), "away"), IN)
                .state();
        Subscription paused = WalletCommands.exhausted(away, 3, IN).state();

        assertEquals(
                List.of(
                        new Pause(day(20), day(24), Pause.WALLET_EMPTY),
                        new Pause(day(25), day(27), "away"),
                        new Pause(day(28), null, Pause.WALLET_EMPTY)),
                paused.pauses());
        assertEquals(
                away.pauses(), WalletCommands.sufficient(paused, 4, IN).state().pauses());
    }

    @Test
    void the_days_that_were_paused_stay_paused() {
        Subscription paused = WalletCommands.exhausted(startedOn(day(1)), 3, IN).state();
        Circumstances later =
                Sample.staffAsk(day(20).atTime(10, 0).atZone(Sample.INDIA).toInstant(), "x");

        Change<Subscription> resumed = WalletCommands.sufficient(paused, 4, later);

        assertEquals(
                List.of(new Pause(day(16), day(20), Pause.WALLET_EMPTY)),
                resumed.state().pauses());
        assertEquals(1, resumed.facts().size());
    }

    @Test
    void a_pause_of_the_customers_own_without_an_end_is_enough() {
        Subscription away = LifeCommands.pause(Sample.daily(), new Pause(day(20), null, "away"), IN)
                .state();

        Change<Subscription> change = WalletCommands.exhausted(away, 3, IN);

        assertEquals(away.pauses(), change.state().pauses());
        assertTrue(change.facts().isEmpty());
    }

    @Test
    void what_has_stopped_is_left_alone() {
        Subscription stopped = LifeCommands.stop(startedOn(day(1)), day(15), IN).state();

        assertSame(stopped, WalletCommands.exhausted(stopped, 3, IN).state());
    }

    private static Subscription startedOn(LocalDate start) {
        NewSubscription w = Sample.wanted(Mode.FIXED_DAILY);
        return new NewSubscription(
                        w.id(),
                        w.customerId(),
                        w.productId(),
                        w.productName(),
                        w.mode(),
                        w.defaultQty(),
                        w.shift(),
                        start,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        w.door(),
                        true,
                        false)
                .start(IN)
                .state();
    }
}
