package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssueCreditNote.Extent;
import com.earlybird.billing.bill.domain.CreditDraft;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.platform.kernel.Rejection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What to give back on a bill: an amount, some of its lines, or all that is left of it; one of the
 * three.
 *
 * @param amountPaise with all earlier notes not above what the bill charged
 */
public record CreditNoteRequest(
        @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @Size(min = 1, max = 100) List<@NotNull @Valid CreditLineRequest> lines,
        Boolean full,
        @NotBlank @Size(max = 500) String reason) {
    /**
     * A product of a delivery.
     *
     * @param qty all of it, if not given
     */
    public record CreditLineRequest(
            @NotBlank @Size(max = 60) String deliveryId,
            @NotBlank @Size(max = 60) String productId,
            @Positive BigDecimal qty) {
        CreditDraft.Wanted wanted() {
            return new CreditDraft.Wanted(deliveryId, productId, qty);
        }
    }

    Extent extent() {
        Boolean all = Boolean.TRUE.equals(full) ? true : null;
        if (Stream.of(amountPaise, lines, all).filter(Objects::nonNull).count() != 1) {
            throw Rejection.malformed(
                    "amount_paise", "or lines or full must be given, one of them");
        }
        if (amountPaise != null) {
            return new Extent.Amount(amountPaise);
        }
        if (lines == null) {
            return new Extent.Full();
        }
        long different = lines.stream()
                .map(line -> line.deliveryId() + ":" + line.productId())
                .distinct()
                .count();
        if (different != lines.size()) {
            throw Rejection.malformed("lines", "must name each line once");
        }
        return new Extent.Lines(lines.stream().map(CreditLineRequest::wanted).toList());
    }
}
