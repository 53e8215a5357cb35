package com.earlybird.delivery.stop.api;

import com.earlybird.delivery.stop.domain.Confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was really delivered.
 *
 * @param items the products that change; those left out stay as they were
 * @param reason why it is corrected, in a few words
 */
public record CorrectionRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid CorrectedLine> items,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 1000) String notes) {

    /** One product; the quantity is in its unit. */
    public record CorrectedLine(
            @NotBlank @Size(max = 64) String productId,
            @NotNull @Digits(integer = 5, fraction = 3) BigDecimal deliveredQty) {}

    List<Confirmation.Line> lines() {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Confirmation.Line(
                        i, null, items.get(i).productId(), items.get(i).deliveredQty()))
                .toList();
    }
}
