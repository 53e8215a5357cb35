package com.earlybird.testing;

import com.earlybird.contracts.Role;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Access tokens as customer-service gives them, for anybody; and such as nobody gave. */
public final class Tokens {
    static final String SIGNING_KEY = "earlybird.testing.signing-key";

    private static final Duration LIFE = Duration.ofMinutes(15);

    private Tokens() {}

    public static String admin() {
        return token("UR-0001", Role.ADMIN, Map.of());
    }

    public static String support() {
        return token("UR-0002", Role.SUPPORT, Map.of());
    }

    public static String marketing() {
        return token("UR-0003", Role.MARKETING_STAFF, Map.of());
    }

    public static String supplier() {
        return token("UR-0004", Role.SUPPLIER, Map.of());
    }

    /** The customer's own; the user id is made from the customer's. */
    public static String customer(String customerId) {
        return token("UR-" + customerId, Role.CUSTOMER, Map.of("customer_id", customerId));
    }

    public static String deliveryBoy(String deliveryBoyId) {
        return token(
                "UR-" + deliveryBoyId, Role.DELIVERY_BOY, Map.of("delivery_boy_id", deliveryBoyId));
    }

    /** An administrator's that ends so far from now, in whole seconds, or ended so long ago. */
    public static String adminFor(Duration life) {
        JwtClaims claims = claims("UR-0001", Role.ADMIN, Map.of());
        claims.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().plus(life).getEpochSecond()));
        return sign(claims, signingKey());
    }

    /** Good once, an hour ago. */
    public static String expired() {
        JwtClaims claims = claims("UR-0001", Role.ADMIN, Map.of());
        claims.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().minus(Duration.ofHours(1)).getEpochSecond()));
        return sign(claims, signingKey());
    }

    /** An administrator's in every claim, signed by a stranger under our key's name. */
    public static String forged() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return sign(
                    claims("UR-0001", Role.ADMIN, Map.of()),
                    generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String token(String userId, Role role, Map<String, String> more) {
        return sign(claims(userId, role, more), signingKey());
    }

    private static JwtClaims claims(String userId, Role role, Map<String, String> more) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("earlybird");
        claims.setAudience("earlybird");
        claims.setSubject(userId);
        claims.setStringClaim("upn", userId);
        claims.setStringListClaim("groups", List.of(role.name()));
        more.forEach(claims::setStringClaim);
        Instant now = Instant.now();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String sign(JwtClaims claims, PrivateKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue("RS256");
            signature.setHeader("typ", "JWT");
            signature.setKeyIdHeaderValue(TokenIssuer.KEY_ID);
            signature.setKey(key);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey signingKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(SIGNING_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
