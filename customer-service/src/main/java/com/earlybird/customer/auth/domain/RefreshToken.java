package com.earlybird.customer.auth.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** {@code session.secret}: 128 random bits that name the session and 256 that open it once. */
public record RefreshToken(String sessionId, String secret) {
    private static final int SESSION_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[\\w-]{22}\\.[\\w-]{43}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** The first of a new session. {@code random} must be fit for secrets. */
    public static RefreshToken first(RandomGenerator random) {
        return new RefreshToken(text(random, SESSION_BYTES), text(random, SECRET_BYTES));
    }

    /** The one that takes this one's place. */
    public RefreshToken next(RandomGenerator random) {
        return new RefreshToken(sessionId, text(random, SECRET_BYTES));
    }

    /** Empty when the text cannot be a token. */
    public static Optional<RefreshToken> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        return Optional.of(new RefreshToken(text.substring(0, dot), text.substring(dot + 1)));
    }

    /** What is stored of it. So many random bits need no salt and no slow hash. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = text().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the client holds it. */
    public String text() {
        return sessionId + "." + secret;
    }

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }

    private static String text(RandomGenerator random, int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return BASE64.encodeToString(value);
    }
}
