package com.earlybird.billing.bill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links to the page on which a bill is paid. A token names its bill and carries a signature of that
 * name, so nobody can make one; whoever has the link may see the amount, and nothing of the person.
 * The secret is configured, or random and kept in the store.
 */
@ApplicationScoped
public class PaymentLinks {
    private static final int SIGNATURE_BYTES = 18;
    private static final int SECRET_BYTES = 32;

    private final LinkSecrets secrets;
    private final Optional<String> configured;
    private final String publicUrl;
    private volatile String secret;

    PaymentLinks(
            LinkSecrets secrets,
            @ConfigProperty(name = "earlybird.billing.link-secret") Optional<String> configured,
            @ConfigProperty(name = "earlybird.public-url") String publicUrl) {
        this.secrets = secrets;
        this.configured = configured;
        this.publicUrl = publicUrl;
    }

    /** Makes links, once the secret is at hand. */
    public final class Maker {
        private final SecretKeySpec key;

        private Maker(String secret) {
            key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
        }

        public String link(String billId) {
            return publicUrl + "/pay/" + billId + "." + signature(billId);
        }

        private String signature(String billId) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] whole = mac.doFinal(billId.getBytes(UTF_8));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Uni<Maker> maker() {
        return secret().map(Maker::new);
    }

    /** The bill that a token names; not-found where we did not make the token. */
    public Uni<String> billOf(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0) {
            throw unknown();
        }
        String billId = token.substring(0, dot);
        byte[] given = token.substring(dot + 1).getBytes(UTF_8);
        return maker().map(maker -> {
            if (!MessageDigest.isEqual(maker.signature(billId).getBytes(UTF_8), given)) {
                throw unknown();
            }
            return billId;
        });
    }

    private Uni<String> secret() {
        if (secret != null) {
            return Uni.createFrom().item(secret);
        }
        return (configured.isPresent()
                        ? Uni.createFrom().item(configured.get())
                        : secrets.keep(random()))
                .invoke(kept -> secret = kept);
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Rejection unknown() {
        return Rejection.notFound("payment page", "of that link");
    }
}
