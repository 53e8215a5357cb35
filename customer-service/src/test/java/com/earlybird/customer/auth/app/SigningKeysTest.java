package com.earlybird.customer.auth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path directory;

    @Test
    void without_a_key_the_service_does_not_start_and_says_what_is_missing() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> new SigningKeys(Optional.empty(), Optional.empty()));

        assertTrue(refused.getMessage().contains("EARLYBIRD_SIGNING_KEY"));
    }

    @Test
    void the_same_file_gives_the_same_key_id_on_every_instance() throws Exception {
        String file = pem("one", "RSA", 2048);

        assertEquals(SigningKey.read(file).id(), SigningKey.read(file).id());
    }

    @Test
    void the_key_before_stays_published_and_no_longer_signs() throws Exception {
        String old = pem("old", "RSA", 2048);
        String current = pem("new", "RSA", 2048);

        SigningKeys keys = new SigningKeys(Optional.of(current), Optional.of(old));

        assertEquals(SigningKey.read(current).id(), keys.current().id());
        assertTrue(keys.find(SigningKey.read(old).id()).isPresent());
        assertEquals(2, keys.publicKeys().size());
    }

    @Test
    void only_the_public_half_is_published() throws Exception {
        SigningKeys keys = new SigningKeys(Optional.of(pem("one", "RSA", 2048)), Optional.empty());

        Map<String, Object> jwk = keys.publicKeys().get(0);

        assertEquals("RSA", jwk.get("kty"));
        assertEquals("sig", jwk.get("use"));
        assertEquals("RS256", jwk.get("alg"));
        assertEquals(keys.current().id(), jwk.get("kid"));
        assertFalse(jwk.containsKey("d"));
        assertFalse(jwk.containsKey("p"));
    }

    @Test
    void another_kind_of_key_a_short_one_and_no_key_are_refused() throws Exception {
        String elliptic = pem("ec", "EC", 256);
        String small = pem("small", "RSA", 1024);
        String missing = directory.resolve("missing.pem").toString();
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "not a key");

        assertThrows(IllegalStateException.class, () -> SigningKey.read(elliptic));
        assertThrows(IllegalStateException.class, () -> SigningKey.read(small));
        assertThrows(IllegalStateException.class, () -> SigningKey.read(missing));
        assertThrows(IllegalStateException.class, () -> SigningKey.read(nonsense.toString()));
    }

    private String pem(String name, String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String text = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve(name + ".pem"), text).toString();
    }
}
