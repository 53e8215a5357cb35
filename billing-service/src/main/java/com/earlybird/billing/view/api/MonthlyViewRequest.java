package com.earlybird.billing.view.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.YearMonth;
import java.util.List;

/**
 * Which month, and of whom.
 *
 * @param areas only their customers; none means all
 * @param customerIds only these; none means all
 * @param cursor the {@code next_cursor} of the answer before
 * @param limit customers in one answer: 50 if not given, at most 500
 */
public record MonthlyViewRequest(
        @NotNull YearMonth month,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> areas,
        @Size(max = 500) List<@NotBlank @Size(max = 40) String> customerIds,
        @Size(max = 40) String cursor,
        @Min(1) @Max(500) Integer limit) {}
