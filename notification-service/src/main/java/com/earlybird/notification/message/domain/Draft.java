package com.earlybird.notification.message.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A notification in the making: a copy whose changing parts have setters. */
final class Draft {
    private final Notification base;
    private String phone;
    private Map<String, String> values;
    private Content content;
    private MessageStatus status;
    private Instant nextAttemptAt;
    private String providerMessageId;
    private String error;
    private final List<String> failedProviderIds;
    private final List<StatusStep> history;

    Draft(Notification base) {
        this.base = base;
        phone = base.phone();
        values = base.values();
        content = base.content();
        status = base.status();
        nextAttemptAt = base.nextAttemptAt();
        providerMessageId = base.providerMessageId();
        error = base.error();
        failedProviderIds = new ArrayList<>(base.failedProviderIds());
        history = new ArrayList<>(base.statusHistory());
    }

    Draft to(String phone) {
        this.phone = phone;
        return this;
    }

    Draft worded(Content content) {
        this.content = content;
        return this;
    }

    Draft withoutValues() {
        values = Map.of();
        return this;
    }

    Draft knownAs(String providerMessageId) {
        this.providerMessageId = providerMessageId;
        return this;
    }

    Draft failedAs(String providerMessageId) {
        failedProviderIds.add(providerMessageId);
        return this;
    }

    /** {@code due} is the next try in real time or null, {@code why} the reason or null. */
    Draft move(MessageStatus next, Instant due, String why, Instant now) {
        nextAttemptAt = due;
        error = why;
        if (status == MessageStatus.WAITING && base.createdAt().equals(now)) {
            // It was decided at once and never really waited.
            history.clear();
        }
        status = next;
        history.add(new StatusStep(next, now, why));
        if (base.type().secret() && next.told() && content != null) {
            content = content.withoutValues();
        }
        return this;
    }

    Notification done() {
        return new Notification(
                base.id(),
                base.type(),
                base.customerId(),
                phone,
                base.referenceId(),
                values,
                content,
                status,
                base.attempts(),
                nextAttemptAt,
                providerMessageId,
                providerMessageId == null ? base.id() : providerMessageId,
                failedProviderIds,
                error,
                base.createdAt(),
                base.logKey(),
                history);
    }
}
