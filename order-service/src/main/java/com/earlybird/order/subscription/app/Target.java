package com.earlybird.order.subscription.app;

import com.earlybird.platform.kernel.Caller;

/**
 * Which subscription is to be changed, by whom and why.
 *
 * @param ifMatch the version it must have, or null
 * @param reason or null where none is needed
 * @param requestId the customer's request that is carried out, once and under the customer's
 *     cut-offs whoever approved it; else null
 */
public record Target(String id, Long ifMatch, Caller caller, String reason, String requestId) {
    public Target(String id, Long ifMatch, Caller caller, String reason) {
        this(id, ifMatch, caller, reason, null);
    }
}
