package com.earlybird.billing.closing.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a close was wrong; it stands on each credit note. */
public record AnswerRequest(@NotBlank @Size(max = 500) String reason) {}
