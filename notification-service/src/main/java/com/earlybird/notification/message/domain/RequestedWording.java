package com.earlybird.notification.message.domain;

import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.notification.template.domain.MessageType;

/** A message that another service has put into words. */
public final class RequestedWording {
    private RequestedWording() {}

    /** Refused where there is no such type, so that it becomes a dead letter. */
    public static Request of(NotificationRequested e) {
        return new Request(
                MessageType.named(e.type()),
                e.requestId(),
                e.customerId(),
                e.phone(),
                e.requestId(),
                e.parameters());
    }
}
