package com.earlybird.delivery.stop.domain;

import java.math.BigDecimal;

/**
 * What the device adds to a confirmation. It is kept for whoever looks into a complaint, and no
 * money depends on it.
 *
 * @param photoUrl an https address, or null
 * @param latitude in degrees, or null
 * @param longitude in degrees, or null
 */
public record Proof(String photoUrl, BigDecimal latitude, BigDecimal longitude) {
    /** Null where nothing was added. */
    public static Proof of(String photoUrl, BigDecimal latitude, BigDecimal longitude) {
        return photoUrl == null && latitude == null && longitude == null
                ? null
                : new Proof(photoUrl, plain(latitude), plain(longitude));
    }

    private static BigDecimal plain(BigDecimal degrees) {
        return degrees == null
                ? null
                : new BigDecimal(degrees.stripTrailingZeros().toPlainString());
    }
}
