package com.earlybird.order.subscription.app;

import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Caller;

/**
 * Which subscription is to be changed, by whom and why.
 *
 * @param ifMatch the version it must have, or null
 * @param reason or null where none is needed
 * @param requestId the customer's request that is carried out, once and under the customer's
 *     cut-offs whoever approved it; else null
 * @param begun whether the request is carried out in part: then it is finished, whatever has closed
 */
public record Target(
        String id,
        Long ifMatch,
        Caller caller,
        String reason,
        String requestId,
        boolean begun) {
    public Target(String id, Long ifMatch, Caller caller, String reason) {
        this(id, ifMatch, caller, reason, null, false);
    }

    /** The same, of a request that is carried out in part. */
    public Target finishing() {
        return new Target(id, ifMatch, caller, reason, requestId, true);
    }

    ChangeWindow window(ChangeWindow theirs) {
        if (requestId == null) {
            return theirs;
        }
        return begun ? theirs.finishing() : theirs.binding();
    }
}
