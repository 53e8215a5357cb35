package com.earlybird.billing.dunning.domain;

/**
 * What is still to be paid of a bill today.
 *
 * @param duePaise with what was left of earlier bills
 * @param ownPaise without it
 */
public record Due(OpenBill bill, long duePaise, long ownPaise) {}
