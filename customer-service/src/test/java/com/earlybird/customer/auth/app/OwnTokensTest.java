package com.earlybird.customer.auth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTokensTest {
    private static final String ELSEWHERE = "https://login.example.com";

    @TempDir
    Path directory;

    private final SigningKey other = SigningKey.generate();

    @Test
    void a_token_of_the_key_before_is_good_until_it_expires() throws Exception {
        SigningKey before = SigningKey.generate();
        OwnTokens tokens = new OwnTokens(new SigningKeys(
                Optional.of(file(SigningKey.generate())), Optional.of(file(before))));

        String subject =
                tokens.parse(token("earlybird", before), info("earlybird")).getSubject();

        assertEquals("UR-0001", subject);
    }

    @Test
    void a_key_that_is_no_longer_published_is_no_longer_good() throws Exception {
        OwnTokens tokens = new OwnTokens(
                new SigningKeys(Optional.of(file(SigningKey.generate())), Optional.empty()));

        assertThrows(
                ParseException.class,
                () -> tokens.parse(token("earlybird", other), info("earlybird")));
    }

    @Test
    void where_another_issuer_is_configured_its_tokens_are_good_and_ours_are_not()
            throws Exception {
        SigningKey ours = SigningKey.generate();
        OwnTokens tokens =
                new OwnTokens(new SigningKeys(Optional.of(file(ours)), Optional.empty()));
        JWTAuthContextInfo info = info(ELSEWHERE);
        info.setPublicVerificationKey(other.publicKey());

        assertEquals("UR-0001", tokens.parse(token(ELSEWHERE, other), info).getSubject());
        assertThrows(ParseException.class, () -> tokens.parse(token("earlybird", ours), info));
    }

    private static JWTAuthContextInfo info(String issuer) {
        JWTAuthContextInfo info = new JWTAuthContextInfo();
        info.setIssuedBy(issuer);
        return info;
    }

    private static String token(String issuer, SigningKey key) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("UR-0001");
        claims.setStringClaim("upn", "admin@earlybird.example");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.privateKey());
        return signature.getCompactSerialization();
    }

    private String file(SigningKey key) throws Exception {
        String text = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.privateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve(key.id() + ".pem"), text).toString();
    }
}
