package com.earlybird.order.subscription.app;

import com.earlybird.platform.kernel.Caller;

/**
 * Which subscription is to be changed, by whom and why.
 *
 * @param ifMatch the version it must have, or null
 * @param reason or null where none is needed
 */
public record Target(String id, Long ifMatch, Caller caller, String reason) {}
