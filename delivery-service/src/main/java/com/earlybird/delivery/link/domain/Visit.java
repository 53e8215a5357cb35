package com.earlybird.delivery.link.domain;

import java.time.Instant;

/**
 * One use of a link, kept for good: what was done with it, from where, and with which outcome.
 *
 * @param at in business time
 * @param customerId whose stop; null for a view
 * @param outcome {@code ok}, or the code of the refusal
 * @param addressHash tells addresses apart without naming them; only within one link
 */
public record Visit(
        String id,
        String linkId,
        Kind kind,
        Instant at,
        String customerId,
        String outcome,
        String addressHash,
        String userAgent,
        Instant deviceTime) {
    public static final String OK = "ok";

    /** What was done. */
    public enum Kind {
        VIEW,
        PIN_WRONG,
        DELIVERED,
        NOT_DELIVERED,
        UNDO;

        public boolean isAct() {
            return this == DELIVERED || this == NOT_DELIVERED || this == UNDO;
        }
    }

    /** Who uses the link, as far as can be seen: the address hashed, the browser in short. */
    public record From(String address, String userAgent) {
        private static final int MOST_CHARACTERS = 120;

        public From {
            userAgent = userAgent == null || userAgent.length() <= MOST_CHARACTERS
                    ? userAgent
                    : userAgent.substring(0, MOST_CHARACTERS);
        }

        public String hashFor(SharedLink link) {
            return LinkToken.sha256(link.tokenHash() + "|" + address).substring(0, 16);
        }
    }
}
