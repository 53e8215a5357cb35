package com.earlybird.billing.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/**
 * How the business bills. What is not given keeps its initial value.
 *
 * @param businessName as bills and messages name it
 * @param gstin the business's GST number, 15 characters, or null
 * @param dueDays days from a bill's issue to its due date
 * @param fssai the food business's licence number, 14 digits, or null
 * @param addressLines the business's address as bills print it
 * @param phone as bills print it, or null
 * @param logo a PNG or JPEG as {@code data:} URL, at most some 150 kB, or null
 * @param upiVpa where UPI money goes, {@code dairy@bank}; without it bills bear no QR code
 * @param upiPayeeName the name that goes with it; the business's if not given
 * @param reminderDays days from the due date on which a reminder is sent, negative before it
 * @param quietFrom no message from this time of day on
 * @param quietTo until this one
 * @param lateFeePaise once for each bill that becomes overdue; 0 for none
 * @param lateFeePercent of what is overdue, added to it; 0 for none
 * @param walletMinimumPaise below it, after the reserve, a wallet is low
 * @param walletAutoPause whether subscriptions are paused while a wallet is exhausted
 * @param closing when months are closed, and what of a close needs a second look
 */
public record BillingSettings(
        @NotBlank @Size(max = 200) String businessName,
        @Size(max = 15) @Pattern(regexp = "[0-9A-Z]{15}") String gstin,
        @NotNull @Min(0) @Max(365) Integer dueDays,
        @Pattern(regexp = "[0-9]{14}") String fssai,
        @Size(max = 5) List<@NotBlank @Size(max = 100) String> addressLines,

        @Size(max = 20) @Pattern(regexp = "\\+?[0-9 ]{6,20}")
        String phone,

        @Size(max = 200_000) @Pattern(regexp = "data:image/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}")
        String logo,

        @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._-]{2,64}@[A-Za-z0-9.-]{2,35}")
        String upiVpa,

        @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String upiPayeeName,

        @Size(max = 12) List<@NotNull @Min(-30) @Max(90) Integer> reminderDays,
        LocalTime quietFrom,
        LocalTime quietTo,
        @PositiveOrZero @Max(1_000_000) Long lateFeePaise,
        @PositiveOrZero @Max(10) BigDecimal lateFeePercent,
        @PositiveOrZero @Max(100_000_000) Long walletMinimumPaise,
        Boolean walletAutoPause,
        @Valid ClosingSettings closing) {
    static final BillingSettings INITIAL = of("EarlyBird", null, 10);

    public BillingSettings {
        addressLines = addressLines == null ? List.of() : List.copyOf(addressLines);
        reminderDays = reminderDays == null ? List.of(-3, 0, 3, 7) : List.copyOf(reminderDays);
        quietFrom = quietFrom == null ? LocalTime.of(21, 0) : quietFrom;
        quietTo = quietTo == null ? LocalTime.of(8, 0) : quietTo;
        lateFeePaise = lateFeePaise == null ? 0L : lateFeePaise;
        lateFeePercent = lateFeePercent == null ? BigDecimal.ZERO : lateFeePercent;
        walletMinimumPaise = walletMinimumPaise == null ? 20_000L : walletMinimumPaise;
        walletAutoPause = Boolean.TRUE.equals(walletAutoPause);
        closing = closing == null ? ClosingSettings.INITIAL : closing;
    }

    /** These, and the rest as it is at first. */
    public static BillingSettings of(String businessName, String gstin, Integer dueDays) {
        return new BillingSettings(
                businessName,
                gstin,
                dueDays,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether no message is to be sent at that time of day. */
    public boolean quietAt(LocalTime time) {
        boolean afterStart = !time.isBefore(quietFrom);
        boolean beforeEnd = time.isBefore(quietTo);
        // A night reaches over midnight; equal ends are no night at all.
        return quietFrom.isAfter(quietTo) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    /** The name that goes with the UPI address. */
    public String payeeName() {
        return upiPayeeName == null ? businessName : upiPayeeName;
    }
}
