package com.earlybird.notification.message.domain;

import com.earlybird.notification.template.domain.MessageType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * Something a person is to be told, before it is known who that is and how it is worded.
 *
 * @param key what makes it the same request however often it comes, within its type
 * @param customerId whose settings apply; may be null where the phone is given
 * @param phone E.164, or null to use the customer's
 * @param referenceId what it is about: an order, a bill, a request
 * @param values by name, of which the template takes those it uses
 * @param heldUntil business time until which it may be taken back and is better not sent; or null
 * @param takesBack the id of a message that it makes untrue: where that was not sent yet neither of
 *     them is; else null
 */
public record Request(
        MessageType type,
        String key,
        String customerId,
        String phone,
        String referenceId,
        Map<String, String> values,
        Instant heldUntil,
        String takesBack) {
    /** As much as the contract of {@code notification-status} takes. */
    private static final int LONGEST_ID = 64;

    private static final int HASH_DIGITS = 40;

    public Request {
        values = Map.copyOf(values);
    }

    public Request(
            MessageType type,
            String key,
            String customerId,
            String phone,
            String referenceId,
            Map<String, String> values) {
        this(type, key, customerId, phone, referenceId, values, null, null);
    }

    Request held(Instant until) {
        return new Request(type, key, customerId, phone, referenceId, values, until, takesBack);
    }

    Request takingBack(MessageType untrueType, String untrueKey) {
        String untrue = idOf(untrueType, untrueKey);
        return new Request(type, key, customerId, phone, referenceId, values, heldUntil, untrue);
    }

    /** The notification's id: type and key, or, where that is too long, type and the key's hash. */
    public String id() {
        return idOf(type, key);
    }

    private static String idOf(MessageType type, String key) {
        String id = type + ":" + key;
        return id.length() <= LONGEST_ID ? id : type + ":" + hash(key);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
