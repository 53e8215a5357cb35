package com.earlybird.notification.message.domain;

/** What came of handing a message to the provider. */
public sealed interface SendOutcome {
    /** It took it, under its own id. */
    record Accepted(String providerMessageId) implements SendOutcome {}

    /** Not now. {@code inDoubt}: it may have taken it, for its answer was lost. */
    record Later(String reason, boolean inDoubt) implements SendOutcome {}

    /** It will not take this message however often it is asked. */
    record Refused(String reason) implements SendOutcome {}
}
