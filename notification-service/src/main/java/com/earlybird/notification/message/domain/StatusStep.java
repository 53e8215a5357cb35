package com.earlybird.notification.message.domain;

import java.time.Instant;

/** A status that a message had, since when, and why where that needs saying. */
public record StatusStep(MessageStatus status, Instant at, String error) {}
