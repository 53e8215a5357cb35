package com.earlybird.billing.closing.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.YearMonth;
import java.util.List;

/**
 * What to close.
 *
 * @param areas only their customers; none means all
 * @param customerIds only these; none means all
 * @param dryRun only count what would be billed
 * @param confirmImplausible close it although it differs much from the month before
 */
public record RunRequest(
        @NotNull YearMonth month,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> areas,
        @Size(max = 500) List<@NotBlank @Size(max = 40) String> customerIds,
        Boolean dryRun,
        Boolean confirmImplausible) {}
