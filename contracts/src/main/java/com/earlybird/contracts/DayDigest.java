package com.earlybird.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What was handed over on one day, in one number that two services can compute apart and compare.
 * Each product of each delivery has a weight; the hash is the sum, modulo 2^64, of weight times
 * paise. So neither order nor revisions matter: a revision's difference adds up to what its latest
 * word says, line by line, and nothing but the sums has to be kept in memory.
 */
public final class DayDigest {
    private final MessageDigest sha256;
    private long paise;
    private long hash;

    public DayDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /** Adds what a product of a delivery costs, or by how much a revision changes that. */
    public void add(String deliveryId, String productId, long amountPaise) {
        paise = Math.addExact(paise, amountPaise);
        hash += weight(deliveryId, productId) * amountPaise;
    }

    // Odd, so that no amount but none at all is weightless.
    private long weight(String deliveryId, String productId) {
        byte[] name = (deliveryId + "|" + productId).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256.digest(name)).getLong() | 1;
    }

    /** What all of it comes to. */
    public long paise() {
        return paise;
    }

    /** Sixteen hexadecimal digits. */
    public String hash() {
        return "%016x".formatted(hash);
    }
}
