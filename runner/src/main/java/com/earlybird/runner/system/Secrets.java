package com.earlybird.runner.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The system's keys and secrets: made at the first start, kept in the data directory. */
public final class Secrets {
    /** In the data directory. */
    static final String DIRECTORY = "keys";

    private static final int RSA_BITS = 2048;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** Those of this data directory; what is missing is made. */
    static Secrets in(Path data) {
        Secrets secrets = new Secrets(PrivateFiles.directory(data.resolve(DIRECTORY)));
        if (Files.notExists(secrets.signingKeyFile())) {
            PrivateFiles.create(secrets.signingKeyFile(), pem(newKey()));
        }
        return secrets;
    }

    /** The PKCS#8 PEM file of the key that access tokens are signed with. */
    Path signingKeyFile() {
        return directory.resolve("signing-key.pem");
    }

    String serviceSecret() {
        return secret("service-secret");
    }

    String paymentWebhookSecret() {
        return secret("payment-webhook-secret");
    }

    /** What WhatsApp signs its webhook calls with. */
    String whatsappAppSecret() {
        return secret("whatsapp-app-secret");
    }

    /** What the business shows to WhatsApp with each message. */
    String whatsappToken() {
        return secret("whatsapp-token");
    }

    String whatsappVerifyToken() {
        return secret("whatsapp-verify-token");
    }

    AdminLogin adminLogin(Map<String, String> environment) {
        return AdminLogin.in(directory, environment);
    }

    static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private String secret(String name) {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            PrivateFiles.create(file, random(SECRET_BYTES));
        }
        return PrivateFiles.read(file);
    }

    private static PrivateKey newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, RANDOM);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(PrivateKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
