package com.earlybird.customer.auth;

import static com.earlybird.customer.Api.anonymous;
import static com.earlybird.customer.Api.as;
import static com.earlybird.customer.Api.tokenOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.customer.CustomerServers;
import com.earlybird.customer.auth.app.AccessTokens;
import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.Login;
import com.earlybird.customer.user.domain.User;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class TokenIT {
    @Inject
    AccessTokens accessTokens;

    @Test
    void an_access_token_is_verified_with_the_published_keys() throws Exception {
        String jwks = anonymous()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .extract()
                .asString();

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .setExpectedIssuer("earlybird")
                .setExpectedAudience("earlybird")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build()
                .processToClaims(adminToken());

        assertEquals("UR-0001", claims.getSubject());
        assertEquals(List.of("ADMIN"), claims.getStringListClaimValue("groups"));
        assertEquals(CustomerServers.ADMIN_LOGIN, claims.getStringClaimValue("upn"));
        assertEquals(
                900,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void an_access_token_is_good_for_its_quarter_of_an_hour() {
        mustBeGood(accessTokens.issue(admin(), Instant.now().minus(Duration.ofMinutes(14))));
        mustBeRefused(accessTokens.issue(admin(), Instant.now().minus(Duration.ofMinutes(16))));
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() {
        mustBeRefused(Tokens.forged());
        mustBeRefused(Tokens.admin());
    }

    @Test
    void a_token_with_a_changed_claim_is_refused() {
        String[] parts = adminToken().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("UR-0001", "UR-0002").getBytes());
        assertTrue(claims.contains("UR-0001"));

        mustBeRefused(parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());

        mustBeRefused(header + "." + adminToken().split("\\.")[1] + ".");
    }

    @Test
    void what_is_no_token_is_refused() {
        mustBeRefused("nonsense");
        mustBeRefused("a.b.c");
    }

    private static void mustBeGood(String token) {
        as(token).get("/api/me").then().statusCode(200);
    }

    private static void mustBeRefused(String token) {
        as(token)
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith("unauthenticated"));
    }

    private static String adminToken() {
        return tokenOf(CustomerServers.ADMIN_LOGIN, CustomerServers.ADMIN_PASSWORD);
    }

    private static User admin() {
        return User.staff(
                "UR-0001",
                Role.ADMIN,
                "Administrator",
                Contact.of(null, CustomerServers.ADMIN_LOGIN, "UR-0001"),
                Login.fresh(null),
                null,
                Instant.now());
    }
}
