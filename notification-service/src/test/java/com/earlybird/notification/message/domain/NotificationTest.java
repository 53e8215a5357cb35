package com.earlybird.notification.message.domain;

import static com.earlybird.notification.Samples.NOW;
import static com.earlybird.notification.message.domain.MessageStatus.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.notification.Samples;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.domain.DefaultTemplates;
import com.earlybird.notification.template.domain.MessageType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final SendOutcome.Later BUSY = new SendOutcome.Later("busy", false);
    private static final Recipient LAKSHMI =
            new Recipient(Samples.customerId(1001), "Lakshmi", Samples.phone(1001), "hi");
    private static final Preference NONE = Preference.of(LAKSHMI.id());

    private static Notification decide(
            Request request, Recipient recipient, Preference preference) {
        return Intake.decide(request, situation(request.type(), recipient, preference), NOW, NOW);
    }

    private static Intake.Situation situation(
            MessageType type, Recipient recipient, Preference preference) {
        return new Intake.Situation(
                ServiceSettings.byDefault(), DefaultTemplates.of(type), recipient, preference);
    }

    private static Notification order() {
        return decide(OrderWording.of(Samples.order(1001)), LAKSHMI, NONE);
    }

    private static Notification code() {
        return decide(RequestedWording.of(Samples.code(1001, "482913")), null, NONE);
    }

    /** As the store's claim leaves it. */
    private static Notification sending(Notification n) {
        return new Notification(
                n.id(),
                n.type(),
                n.customerId(),
                n.phone(),
                n.referenceId(),
                n.values(),
                n.content(),
                SENDING,
                n.attempts() + 1,
                NOW,
                n.providerMessageId(),
                n.providerKey(),
                n.failedProviderIds(),
                n.error(),
                n.createdAt(),
                n.logKey(),
                n.statusHistory());
    }

    private static ProviderStatus word(MessageStatus status) {
        return new ProviderStatus("wamid.1", null, status, null, false);
    }

    private static Notification tell(Notification n, ProviderStatus word) {
        return n.told(word, NOW, NOW);
    }

    @Test
    void a_known_customer_s_message_is_queued_at_once() {
        Notification order = order();

        assertEquals(QUEUED, order.status());
        assertEquals(NOW, order.nextAttemptAt());
        assertEquals(Samples.phone(1001), order.phone());
        assertEquals(1, order.statusHistory().size());
        assertTrue(order.values().isEmpty());
    }

    @Test
    void an_unknown_customer_s_message_waits_and_is_worded_when_the_customer_is_known() {
        Request request = OrderWording.of(Samples.order(1001));
        Notification waiting = decide(request, null, NONE);
        Instant later = NOW.plusSeconds(60);

        Notification released = Intake.release(
                waiting, situation(MessageType.ORDER_PLACED, LAKSHMI, NONE), later, later);

        assertEquals(WAITING, waiting.status());
        assertNull(waiting.nextAttemptAt());
        assertEquals(QUEUED, released.status());
        assertEquals(waiting.id(), released.id());
        assertEquals(order().content(), released.content());
        assertEquals(
                List.of(WAITING, QUEUED),
                released.statusHistory().stream().map(StatusStep::status).toList());
    }

    @Test
    void what_the_customer_muted_is_skipped_but_a_one_time_code_is_sent() {
        Preference muted =
                new Preference(LAKSHMI.id(), true, Set.of(MessageType.ORDER_PLACED), null);
        Preference off = new Preference(LAKSHMI.id(), false, Set.of(), null);
        Request order = OrderWording.of(Samples.order(1001));
        Request code = RequestedWording.of(Samples.code(1001, "482913"));

        assertEquals(SKIPPED, decide(order, LAKSHMI, muted).status());
        assertEquals(SKIPPED, decide(order, LAKSHMI, off).status());
        assertEquals(QUEUED, decide(code, LAKSHMI, off).status());
    }

    @Test
    void a_request_without_what_its_template_needs_has_failed() {
        Request empty = new Request(
                MessageType.CAMPAIGN, "c-1", null, Samples.phone(1001), "c-1", java.util.Map.of());

        Notification failed = decide(empty, null, NONE);

        assertEquals(FAILED, failed.status());
        assertEquals("The request has no value for [name, text].", failed.error());
        assertEquals(1, Told.facts(failed, NOW).size());
    }

    @Test
    void tries_are_further_and_further_apart_and_end_after_eight() {
        List<Duration> pauses = new ArrayList<>();
        Notification n = sending(order());
        while (n.status() == SENDING) {
            n = n.postponed(BUSY, NOW, NOW);
            if (n.status() == QUEUED) {
                pauses.add(Duration.between(NOW, n.nextAttemptAt()));
                n = sending(n);
            }
        }

        assertEquals(
                List.of(1L, 5L, 30L, 120L, 600L, 1800L, 7200L),
                pauses.stream().map(Duration::toSeconds).toList());
        assertEquals(FAILED, n.status());
        assertEquals(8, n.attempts());
        assertEquals("busy", n.error());
    }

    @Test
    void a_message_in_doubt_waits_a_minute_for_the_webhook() {
        Notification doubtful =
                sending(order()).postponed(new SendOutcome.Later("lost", true), NOW, NOW);

        assertEquals(NOW.plusSeconds(60), doubtful.nextAttemptAt());
        assertEquals(DELIVERED, tell(doubtful, word(DELIVERED)).status());
        assertNull(tell(doubtful, word(DELIVERED)).nextAttemptAt());
    }

    @Test
    void sent_delivered_and_read_only_ever_go_up() {
        Notification sent = sending(order()).accepted("wamid.1", NOW);
        Notification read = tell(sent, word(READ));

        assertEquals(READ, read.status());
        assertEquals(read, tell(read, word(DELIVERED)));
        assertEquals(read, tell(read, word(SENT)));
        assertEquals(read, tell(read, word(FAILED)));
    }

    @Test
    void a_webhook_faster_than_our_own_answer_is_not_taken_back() {
        Notification delivered = tell(sending(order()), word(DELIVERED));

        Notification after = delivered.accepted("wamid.1", NOW);

        assertEquals(DELIVERED, after.status());
        assertEquals("wamid.1", after.providerKey());
        assertEquals(delivered, delivered.postponed(BUSY, NOW, NOW));
        assertEquals(delivered, delivered.refused("no", NOW));
    }

    @Test
    void a_lasting_failure_after_sending_fails_it_and_a_passing_one_tries_again_once() {
        Notification sent = sending(order()).accepted("wamid.1", NOW);
        ProviderStatus lasting =
                new ProviderStatus("wamid.1", null, FAILED, "131026: unreachable", false);
        ProviderStatus passing =
                new ProviderStatus("wamid.1", null, FAILED, "131056: too many", true);

        Notification again = tell(sent, passing);

        assertEquals(FAILED, tell(sent, lasting).status());
        assertEquals("131026: unreachable", tell(sent, lasting).error());
        assertEquals(QUEUED, again.status());
        assertEquals(again, tell(again, passing));
        Notification secondTry = sending(again).accepted("wamid.2", NOW);
        assertEquals(SENT, tell(secondTry, passing).status());
    }

    @Test
    void delivered_proves_an_earlier_failure_wrong() {
        Notification failed = sending(order()).refused("lost", NOW);

        assertEquals(DELIVERED, tell(failed, word(DELIVERED)).status());
        assertEquals(failed, tell(failed, word(SENT)));
    }

    @Test
    void a_change_of_status_is_told_and_nothing_else_is() {
        Notification sending = sending(order());
        Notification sent = sending.accepted("wamid.1", NOW);

        assertEquals(1, Told.change(sending, sent, NOW).facts().size());
        assertEquals(
                0, Told.change(sent, sent.accepted("wamid.2", NOW), NOW).facts().size());
        assertEquals(
                0,
                Told.change(sending, sending.postponed(BUSY, NOW, NOW), NOW)
                        .facts()
                        .size());
    }

    @Test
    void a_one_time_code_is_forgotten_once_it_is_sent() {
        Notification sent = sending(code()).accepted("wamid.1", NOW);

        assertEquals("482913", code().content().parameters().get(0).value());
        assertFalse(sent.toString().contains("482913"));
        assertFalse(code().content().text().contains("482913"));
    }

    @Test
    void a_value_is_one_line_not_empty_and_not_too_long() {
        assertEquals("a b", Parameter.of("x", " a\n\t   b ").value());
        assertEquals("-", Parameter.of("x", "  ").value());
        assertEquals(500, Parameter.of("x", "y".repeat(2000)).value().length());
    }

    @Test
    void what_is_taken_back_before_its_first_try_is_never_sent() {
        Notification waiting = decide(OrderWording.of(Samples.order(1001)), null, NONE);

        for (Notification untried : List.of(order(), waiting)) {
            Notification back = untried.takenBack(NOW);
            assertEquals(SKIPPED, back.status());
            assertNull(back.nextAttemptAt());
            assertFalse(back.mayHaveGoneOut());
            assertEquals(back, back.takenBack(NOW.plusSeconds(1)));
        }
    }

    @Test
    void what_may_have_gone_out_cannot_be_taken_back() {
        Notification trying = sending(order());
        Notification again = trying.postponed(BUSY, NOW, NOW);
        Notification sent = trying.accepted("wamid.1", NOW);

        for (Notification out : List.of(trying, again, sent)) {
            assertEquals(out, out.takenBack(NOW));
            assertTrue(out.mayHaveGoneOut());
        }
        assertFalse(trying.refused("no", NOW).mayHaveGoneOut());
    }
}
