package com.earlybird.delivery.settlement.api;

import com.earlybird.contracts.Shift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of deliveries that nobody confirmed. Either {@code delivery_ids} or
 * {@code delivery_boy_id} says which.
 *
 * @param shift as planned; both if not given
 * @param deliveryBoyId all that he carries that day; UNASSIGNED for what nobody carries
 * @param outcome all of each was delivered, or nothing
 * @param reason in a few words; it stands in every revision and in the audit
 */
public record SettlementRequest(
        @NotNull LocalDate date,
        Shift shift,
        @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 64) String> deliveryIds,
        @Size(min = 1, max = 64) String deliveryBoyId,
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 500) String reason) {

    /** What the office says of it. */
    public enum Outcome {
        DELIVERED,
        NOT_DELIVERED
    }
}
