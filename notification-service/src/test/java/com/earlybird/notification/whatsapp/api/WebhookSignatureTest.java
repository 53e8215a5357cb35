package com.earlybird.notification.whatsapp.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final byte[] BODY =
            "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);

    @Test
    void it_is_the_hmac_sha256_of_the_raw_body() {
        // The well-known test value of HMAC-SHA256 under the key "key".
        String known = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";

        assertEquals(known, WebhookSignature.of(BODY, "key"));
        assertTrue(WebhookSignature.matches(known, BODY, "key"));
    }

    @Test
    void another_secret_another_body_or_none_does_not_match() {
        String signature = WebhookSignature.of(BODY, "key");

        assertFalse(WebhookSignature.matches(signature, BODY, "other"));
        assertFalse(WebhookSignature.matches(signature, new byte[0], "key"));
        assertFalse(WebhookSignature.matches(null, BODY, "key"));
        assertFalse(WebhookSignature.matches("sha256=", BODY, "key"));
    }
}
