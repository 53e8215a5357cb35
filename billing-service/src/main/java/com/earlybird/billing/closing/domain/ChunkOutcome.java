package com.earlybird.billing.closing.domain;

import java.util.List;

/**
 * What closing some customers' month came to.
 *
 * @param bills issued by this run, or that it would issue
 * @param totalPaise their charges and adjustments
 * @param parked customers whom a safety bound kept from being billed
 */
public record ChunkOutcome(int customers, int bills, long totalPaise, List<String> parked) {}
