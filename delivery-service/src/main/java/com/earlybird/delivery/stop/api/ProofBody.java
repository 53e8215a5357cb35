package com.earlybird.delivery.stop.api;

import com.earlybird.delivery.stop.domain.Proof;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/**
 * What the device can show of it; each part may be left out.
 *
 * @param photoUrl an https address
 * @param latitude in degrees
 * @param longitude in degrees
 */
public record ProofBody(
        @Size(max = 500) @Pattern(regexp = "https://[^\\s\"'<>]+")
        String photoUrl,

        @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 9)
        BigDecimal latitude,

        @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 9)
        BigDecimal longitude) {

    /** Null for null, and where everything is left out. */
    public static Proof proof(ProofBody body) {
        return body == null ? null : Proof.of(body.photoUrl, body.latitude, body.longitude);
    }
}
