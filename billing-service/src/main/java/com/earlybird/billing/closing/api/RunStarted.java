package com.earlybird.billing.closing.api;

/** The id to ask with how far the run is. */
public record RunStarted(String runId) {}
