package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.SendOutcome;

import io.smallrye.mutiny.Uni;

/** Whoever carries messages to phones. */
public interface MessageProvider {
    /** Hands over one message. Every way it can end is an outcome; the Uni itself does not fail. */
    Uni<SendOutcome> send(Notification notification);
}
