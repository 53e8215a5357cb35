package com.earlybird.customer.auth.app;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs access tokens, and the one before it, so that a change of keys shuts nobody
 * out. Without a key this service does not start: one made up would end every login at a restart.
 */
@Startup(SigningKeys.FIRST)
@ApplicationScoped
public class SigningKeys {
    /** Before anything waits for the store: a missing key is to be heard of at once. */
    static final int FIRST = 0;

    private static final String GENERATE = "generate";

    private final SigningKey current;
    private final Map<String, SigningKey> published = new LinkedHashMap<>();

    SigningKeys(
            @ConfigProperty(name = "earlybird.signing-key") Optional<String> file,
            @ConfigProperty(name = "earlybird.signing-key-previous") Optional<String> previous) {
        current = first(file);
        published.put(current.id(), current);
        previous.map(SigningKey::read).ifPresent(key -> published.putIfAbsent(key.id(), key));
    }

    private static SigningKey first(Optional<String> file) {
        String where = file.orElseThrow(() -> new IllegalStateException(
                "EARLYBIRD_SIGNING_KEY is not set: name a file with an RSA private key"
                        + " (PKCS#8 PEM), as made by: openssl genpkey -algorithm RSA"
                        + " -pkeyopt rsa_keygen_bits:2048 -out signing-key.pem"));
        if (!where.equals(GENERATE)) {
            return SigningKey.read(where);
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "EARLYBIRD_SIGNING_KEY=generate is for tests and development only");
        }
        return SigningKey.generate();
    }

    /** Signs what is given out from now on. */
    public SigningKey current() {
        return current;
    }

    /** The key of this id, when tokens signed with it are still good. */
    public Optional<SigningKey> find(String id) {
        return Optional.ofNullable(published.get(id));
    }

    /** The public halves, as RFC 7517 has them. */
    public List<Map<String, Object>> publicKeys() {
        List<Map<String, Object>> keys = new ArrayList<>();
        published.values().forEach(key -> keys.add(key.publicJwk()));
        return keys;
    }
}
