package com.earlybird.notification.whatsapp.domain;

import java.util.Set;

/**
 * An error of the WhatsApp Cloud API. Its codes decide, as Meta advises; the HTTP status only where
 * there is no known code (Meta, "Error codes", Cloud API).
 *
 * @param code Meta's, or 0 where the answer named none
 */
public record CloudApiFault(int code, String title, String details) {
    private static final int LONGEST = 500;

    /** Throttled, overloaded, down or under maintenance. */
    private static final Set<Integer> PASSING = Set.of(
            2, // service temporarily unavailable
            4, // too many calls of this app
            80007, // rate limit of the business account
            130429, // throughput of the phone number
            131000, // something went wrong there
            131016, // service overloaded
            131056, // too many to this one phone
            131057, // account in maintenance
            133004); // server temporarily unavailable

    /** The request, the token or the receiver is at fault; asking again changes nothing. */
    private static final Set<Integer> LASTING = Set.of(
            100, // a parameter is wrong
            190, // the token has expired
            131026, // the receiver cannot be reached on WhatsApp
            131047, // only a template could be sent
            131049, // held back for the receiver's sake
            131051, // message type not supported
            132000, // number of parameters
            132001, // no such template in this language
            132015); // template paused

    /** Whether the same message may succeed later. {@code httpStatus} is 0 where there was none. */
    public boolean passes(int httpStatus) {
        if (PASSING.contains(code)) {
            return true;
        }
        return !LASTING.contains(code)
                && (httpStatus >= 500 || httpStatus == 429 || httpStatus == 408);
    }

    /** {@code 131026: Message undeliverable. …}, for the log. */
    public String text() {
        String text = code + ": " + title + (details == null ? "" : ". " + details);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
