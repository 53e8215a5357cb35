package com.earlybird.billing.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How the business bills.
 *
 * @param businessName as bills and messages name it
 * @param gstin the business's GST number, 15 characters, or null
 * @param dueDays days from a bill's issue to its due date
 * @param closing when months are closed, and what of a close needs a second look
 */
public record BillingSettings(
        @NotBlank @Size(max = 200) String businessName,
        @Size(max = 15) @Pattern(regexp = "[0-9A-Z]{15}") String gstin,
        @NotNull @Min(0) @Max(365) Integer dueDays,
        @Valid ClosingSettings closing) {
    static final BillingSettings INITIAL = new BillingSettings("EarlyBird", null, 10, null);

    public BillingSettings {
        closing = closing == null ? ClosingSettings.INITIAL : closing;
    }
}
