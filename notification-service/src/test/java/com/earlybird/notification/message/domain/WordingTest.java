package com.earlybird.notification.message.domain;

import static com.earlybird.notification.Samples.example;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.notification.Samples;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.domain.DefaultTemplates;
import com.earlybird.platform.kernel.Rejection;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The contract's examples, as their receivers read them. */
class WordingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static String text(Request request) {
        Notification notification = Intake.decide(
                request,
                new Intake.Situation(
                        ServiceSettings.byDefault(),
                        DefaultTemplates.of(request.type()),
                        new Recipient("CU-20260105-0001", "Lakshmi", "+919840012345", "en"),
                        Preference.of("CU-20260105-0001")),
                Samples.NOW,
                Samples.NOW);
        return notification.content().text();
    }

    @Test
    void an_order_is_told_with_its_lines_day_and_total() {
        Request request = OrderWording.of(Samples.order(1001));

        assertEquals("ORDER_PLACED:OR-20260126-1001", request.id());
        assertEquals(
                "Hello Lakshmi, we have your order OR-20260126-1001: 2 × Toned milk. It comes on"
                        + " 27 Jan 2026 in the morning. Total: ₹500.00. Thank you!",
                text(request));
    }

    @Test
    void a_cancelled_order_is_told_with_its_reason() {
        assertEquals(
                "Hello Lakshmi, your order OR-20260110-0002 for 13 Jan 2026 is cancelled. Reason:"
                        + " We are away. You are not charged for it.",
                text(OrderWording.of(example(Topics.ORDER_CANCELLED, "by-customer"))));
    }

    @Test
    void a_full_delivery_lists_what_was_delivered() {
        Request request = OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "one-time"));

        assertEquals("DELIVERY_CONFIRMED:DL-20260112-0004:1", request.id());
        assertEquals(
                "Hello Lakshmi, delivered on 12 Jan 2026 in the morning: 2 × Ghee (200 ml jar)."
                        + " Amount: ₹500.00. Thank you!",
                text(request));
    }

    @Test
    void a_partial_delivery_says_what_is_short_and_why() {
        assertEquals(
                "Hello Lakshmi, delivered on 12 Jan 2026 in the morning: 2 × Toned milk (500 ml"
                        + " pouch), 0.25 of 0.5 kg Paneer (we were short of supply). Amount:"
                        + " ₹173.00. Thank you!",
                text(OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "partial"))));
    }

    @Test
    void a_missed_delivery_says_why_in_words() {
        assertEquals(
                "Hello Lakshmi, on 12 Jan 2026 in the morning we could not deliver 2 × Toned milk"
                        + " (500 ml pouch). Reason: the gate was closed. You are not charged for"
                        + " it.",
                text(OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "not-delivered"))));
    }

    @Test
    void a_correction_says_the_difference_on_the_bill() {
        Request request = OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "correction"));

        assertEquals("DELIVERY_CORRECTED:DL-20260112-0002:2", request.id());
        assertTrue(text(request).contains("On your bill: ₹105.00 more."), text(request));
    }

    @Test
    void a_word_at_the_door_is_held_until_it_can_no_longer_be_taken_back() {
        DeliveryConfirmed full = example(Topics.DELIVERY_CONFIRMED, "full");

        assertTrue(OrderWording.of(full).heldUntil().isAfter(full.confirmedAt().plusSeconds(60)));
        assertNull(OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "correction"))
                .heldUntil());
    }

    @Test
    void an_undo_takes_back_what_was_told_and_says_so_where_that_went_out() {
        Request request = OrderWording.of(example(Topics.DELIVERY_CONFIRMED, "undo"));

        assertEquals("DELIVERY_CONFIRMED:DL-20260112-0001:1", request.takesBack());
        assertEquals("DELIVERY_CORRECTED:DL-20260112-0001:2", request.id());
        assertTrue(text(request).contains("On your bill: ₹34.00 less."), text(request));
        Request nothing = OrderWording.of(
                Samples.confirmed(1001, ConfirmationKind.UNDO, 2, 0, 0, Samples.NOW));
        assertEquals("DELIVERY_MISSED:DL-20260127-1001:1", nothing.takesBack());
    }

    @Test
    void the_word_after_an_undo_is_told_like_a_first_one() {
        Request request = OrderWording.of(
                Samples.confirmed(1001, ConfirmationKind.CONFIRMATION, 3, 0, 2, Samples.NOW));

        assertEquals("DELIVERY_CONFIRMED:DL-20260127-1001:3", request.id());
        assertTrue(text(request).contains("Amount: ₹68.00."), text(request));
    }

    @Test
    void a_subscription_is_told_of_when_it_begins_and_when_it_pauses() {
        assertTrue(text(SubscriptionWording.of(example(Topics.SUBSCRIPTION_CHANGED, "started"))
                        .orElseThrow())
                .startsWith("Hello Lakshmi, your subscription has begun: 1 of Toned milk in the"
                        + " morning, from "));
        assertEquals(
                "Hello Lakshmi, your subscription of Toned milk is paused from 20 Jan 2026 to 22"
                        + " Jan 2026. See you after that!",
                text(SubscriptionWording.of(example(Topics.SUBSCRIPTION_CHANGED, "paused"))
                        .orElseThrow()));
    }

    @Test
    void a_subscription_that_starts_and_is_activated_is_told_of_once() {
        SubscriptionChanged started = example(Topics.SUBSCRIPTION_CHANGED, "started");
        SubscriptionChanged activated = as(started, SubscriptionChange.ACTIVATED, "ACTIVE", 2);

        assertEquals(
                SubscriptionWording.of(started).orElseThrow().id(),
                SubscriptionWording.of(activated).orElseThrow().id());
        assertTrue(SubscriptionWording.of(as(started, SubscriptionChange.STARTED, "DRAFT", 1))
                .isEmpty());
        assertTrue(SubscriptionWording.of(as(started, SubscriptionChange.DAY_CHANGED, "ACTIVE", 3))
                .isEmpty());
    }

    @Test
    void what_came_of_a_request_is_told_by_the_answer_to_the_request_alone() {
        SubscriptionChanged stopped = example(Topics.SUBSCRIPTION_CHANGED, "stopped-by-request");

        assertTrue(SubscriptionWording.of(stopped).isEmpty());
        assertTrue(SubscriptionWording.of(stopped.ofRequest(null)).isPresent());
    }

    @Test
    void a_bill_says_what_is_to_be_paid_and_until_when() {
        String owing = text(BillingWording.of(example(Topics.BILL_ISSUED, "owing")));
        String inCredit = text(BillingWording.of(example(Topics.BILL_ISSUED, "in-credit")));

        assertTrue(owing.contains("bill BI-202601-0001 for January 2026 is ready"), owing);
        assertTrue(owing.contains("Please pay ₹"), owing);
        assertTrue(owing.contains("by 10 Feb 2026"), owing);
        assertTrue(
                inCredit.contains("Nothing is to be paid; you have ₹197.50 in credit."), inCredit);
    }

    @Test
    void payments_and_reminders_name_amount_and_day() {
        String paid = text(BillingWording.of(example(Topics.PAYMENT_RECEIVED, "upi"), ZONE));
        String overdue = text(BillingWording.of(example(Topics.BILL_OVERDUE, "partly-paid")));

        assertTrue(paid.contains(" by UPI on "), paid);
        assertTrue(overdue.contains("₹158.00 of your bill BI-202601-0001"), overdue);
        assertTrue(overdue.contains("was due on 10 Feb 2026"), overdue);
    }

    @Test
    void a_campaign_is_worded_by_whoever_asks_for_it() {
        assertEquals(
                "Hello Lakshmi, Fresh paneer every Friday. Your EarlyBird team",
                text(RequestedWording.of(example(Topics.NOTIFICATION_REQUESTED, "campaign"))));
    }

    @Test
    void a_one_time_code_is_sent_but_not_shown() {
        Request request =
                RequestedWording.of(example(Topics.NOTIFICATION_REQUESTED, "one-time-code"));

        assertEquals("ONE_TIME_CODE:otp-6f1c2a9e", request.id());
        assertEquals(
                "****** is your verification code. For your security, do not share this code.",
                text(request));
    }

    @Test
    void an_unknown_type_is_refused() {
        var unknown = new com.earlybird.contracts.events.NotificationRequested(
                "r-1", "HOROSCOPE", "+919840012345", Map.of(), null, Samples.NOW);

        Assertions.assertThrows(Rejection.class, () -> RequestedWording.of(unknown));
    }

    @Test
    void an_id_is_never_longer_than_its_contract_allows() {
        Request request = new Request(
                com.earlybird.notification.template.domain.MessageType.ONE_TIME_CODE,
                "r".repeat(64),
                null,
                "+919840012345",
                "r".repeat(64),
                Map.of());

        assertTrue(request.id().length() <= 64, request.id());
        assertTrue(request.id().startsWith("ONE_TIME_CODE:"), request.id());
    }

    private static SubscriptionChanged as(
            SubscriptionChanged e, SubscriptionChange change, String status, long version) {
        return new SubscriptionChanged(
                e.subscriptionId(),
                e.customerId(),
                e.productId(),
                e.productName(),
                change,
                status,
                e.mode(),
                e.defaultQty(),
                e.shift(),
                e.effectiveFrom(),
                e.effectiveTo(),
                version,
                e.changedBy(),
                e.changedAt(),
                e.requestId());
    }
}
