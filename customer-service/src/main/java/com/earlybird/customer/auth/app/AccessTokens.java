package com.earlybird.customer.auth.app;

import com.earlybird.customer.user.domain.User;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Access tokens: signed statements of who somebody is, good for a quarter of an hour. */
@ApplicationScoped
public class AccessTokens {
    public static final String ISSUER = "earlybird";
    public static final Duration LIFE = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final String audience;

    AccessTokens(
            SigningKeys keys, @ConfigProperty(name = "mp.jwt.verify.audiences") String audience) {
        this.keys = keys;
        this.audience = audience;
    }

    /** The claims are those of the public surface ("Authorization"). */
    public String issue(User user, Instant now) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(audience)
                .subject(user.userId())
                .upn(user.contact().loginName())
                .groups(Set.of(user.role().name()))
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
        if (user.customerId() != null) {
            claims.claim("customer_id", user.customerId());
        }
        if (user.deliveryBoyId() != null) {
            claims.claim("delivery_boy_id", user.deliveryBoyId());
        }
        SigningKey key = keys.current();
        return claims.jws().keyId(key.id()).sign(key.privateKey());
    }
}
