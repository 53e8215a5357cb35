package com.earlybird.customer.auth.app;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Verifies tokens with the keys this service holds, instead of asking itself for them over HTTP.
 * Where another issuer is configured, its tokens are verified with its keys, as everywhere.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class OwnTokens extends JWTCallerPrincipalFactory {
    private final SigningKeys keys;
    private final JWTCallerPrincipalFactory usual = new DefaultJWTCallerPrincipalFactory();

    OwnTokens(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo usualInfo)
            throws ParseException {
        if (!AccessTokens.ISSUER.equals(usualInfo.getIssuedBy())) {
            return usual.parse(token, usualInfo);
        }
        JWTAuthContextInfo info = new JWTAuthContextInfo(usualInfo);
        info.setPublicKeyLocation(null);
        info.setPublicVerificationKey(key(token).publicKey());
        return usual.parse(token, info);
    }

    private SigningKey key(String token) throws ParseException {
        try {
            String id = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
            return keys.find(id).orElseThrow(() -> new ParseException("a key of nobody here"));
        } catch (JoseException e) {
            throw new ParseException("not a token", e);
        }
    }
}
