package com.earlybird.billing.recovery.api;

import java.time.LocalDate;

/** Between which delivery dates to look, both included; all where none is given. */
public record RecoveryRequest(LocalDate from, LocalDate to, Boolean dryRun) {}
