package com.earlybird.notification.message.domain;

import com.earlybird.notification.template.domain.MessageType;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One message to one phone, and how it fared.
 *
 * @param customerId null where the phone is nobody's
 * @param phone E.164; null while the customer is not known
 * @param values what to word it with, as long as it is WAITING
 * @param content null until it is worded
 * @param nextAttemptAt real time: due when QUEUED, in doubt no longer when SENDING, else null
 * @param providerKey the provider's id, or this one's own until there is one: unique
 * @param failedProviderIds the provider's ids of tries that failed after they had been accepted
 * @param logKey sorts the log by time
 */
public record Notification(
        String id,
        MessageType type,
        String customerId,
        String phone,
        String referenceId,
        Map<String, String> values,
        Content content,
        MessageStatus status,
        int attempts,
        Instant nextAttemptAt,
        String providerMessageId,
        String providerKey,
        List<String> failedProviderIds,
        String error,
        Instant createdAt,
        String logKey,
        List<StatusStep> statusHistory) {
    public Notification {
        values = Map.copyOf(values);
        failedProviderIds = List.copyOf(failedProviderIds);
        statusHistory = List.copyOf(statusHistory);
    }

    /** A request as it came in; {@code now} is business time. */
    static Notification waiting(Request request, Instant now) {
        String id = request.id();
        return new Notification(
                id,
                request.type(),
                request.customerId(),
                request.phone(),
                request.referenceId(),
                request.values(),
                null,
                MessageStatus.WAITING,
                0,
                null,
                null,
                id,
                List.of(),
                null,
                now,
                now.toEpochMilli() + "/" + id,
                List.of(new StatusStep(MessageStatus.WAITING, now, null)));
    }

    /** The provider took it. A webhook may have said more by then, and is not taken back. */
    public Notification accepted(String providerId, Instant now) {
        if (failedProviderIds.contains(providerId)) {
            return this;
        }
        Draft known = new Draft(this).knownAs(providerId);
        return status.under(MessageStatus.SENT)
                ? known.move(MessageStatus.SENT, null, null, now).done()
                : known.done();
    }

    /** The provider did not take it now. */
    public Notification postponed(SendOutcome.Later why, Instant now, Instant realNow) {
        return status == MessageStatus.SENDING
                ? againOrFailed(new Draft(this), why, now, realNow)
                : this;
    }

    /** The provider will not take it. */
    public Notification refused(String reason, Instant now) {
        return status == MessageStatus.SENDING
                ? new Draft(this).move(MessageStatus.FAILED, null, reason, now).done()
                : this;
    }

    /** What the webhook says, in whatever order and however often it says it. */
    public Notification told(ProviderStatus word, Instant now, Instant realNow) {
        if (word.status() == MessageStatus.FAILED) {
            return toldFailed(word, now, realNow);
        }
        if (status == MessageStatus.WAITING || !status.under(word.status())) {
            return this;
        }
        return new Draft(this)
                .knownAs(word.providerMessageId())
                .move(word.status(), null, null, now)
                .done();
    }

    /** What it says is not true after all. Where it may have gone out it stays as it is. */
    public Notification takenBack(Instant now) {
        boolean untried = status == MessageStatus.QUEUED && attempts == 0;
        return untried || status == MessageStatus.WAITING
                ? new Draft(this)
                        .withoutValues()
                        .move(MessageStatus.SKIPPED, null, "Taken back before it was sent.", now)
                        .done()
                : this;
    }

    /** Whether its receiver may have seen it. */
    public boolean mayHaveGoneOut() {
        return switch (status) {
            case WAITING, SKIPPED, FAILED -> false;
            case QUEUED, SENDING, SENT, DELIVERED, READ -> true;
        };
    }

    private Notification toldFailed(ProviderStatus word, Instant now, Instant realNow) {
        boolean open = status == MessageStatus.SENDING || status == MessageStatus.SENT;
        if (!open || failedProviderIds.contains(word.providerMessageId())) {
            return this;
        }
        Draft failed = new Draft(this).failedAs(word.providerMessageId());
        // A secret is forgotten once it was accepted, so it cannot be sent again.
        boolean forgotten = type.secret() && status == MessageStatus.SENT;
        return word.retryable() && !forgotten
                ? againOrFailed(failed, new SendOutcome.Later(word.error(), false), now, realNow)
                : failed.move(MessageStatus.FAILED, null, word.error(), now).done();
    }

    private Notification againOrFailed(
            Draft draft, SendOutcome.Later why, Instant now, Instant realNow) {
        if (attempts >= type.tries()) {
            return draft.move(MessageStatus.FAILED, null, why.reason(), now).done();
        }
        Instant due = realNow.plus(RetrySchedule.after(attempts, why.inDoubt()));
        return draft.move(MessageStatus.QUEUED, due, why.reason(), now).done();
    }
}
