package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.gateway.GatewayRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** nginx holds callers to what {@code deploy/gateway/rules.properties} says, and tells them so. */
class NginxRulesTest {
    private static final GatewayRules RULES = GatewayRules.declared(Map.of());
    private static final String NGINX = Deploy.text("deploy/gateway/nginx.conf.template");

    @Test
    void limits_and_patience_are_the_declared_ones() {
        says("client_max_body_size " + RULES.bodyBytes() / (1024 * 1024) + "m;");
        says("proxy_connect_timeout " + RULES.connect().toSeconds() + "s;");
        says("proxy_read_timeout " + RULES.silence().toSeconds() + "s;");
        says("location ~ ^" + RULES.loginPath().replace("auth", "(auth)"));
    }

    @Test
    void compose_sets_the_declared_rates() {
        String compose = Deploy.text("docker-compose.yml");
        String rate = "GATEWAY_RATE: ${EARLYBIRD_RATE:-" + RULES.requestsPerSecond() + "}";
        String logins =
                "GATEWAY_LOGIN_RATE: ${EARLYBIRD_LOGIN_RATE:-" + RULES.loginsPerSecond() + "}";

        assertTrue(compose.contains(rate), rate);
        assertTrue(compose.contains(logins), logins);
    }

    @Test
    void headers_are_the_declared_ones() {
        RULES.headers().forEach((name, value) -> says("add_header " + name + " " + value + " "));
        says("https \"" + RULES.strictTransport() + "\";");
        says("Access-Control-Expose-Headers \"" + RULES.cors().shown() + "\"");
        says("Access-Control-Allow-Methods \"" + RULES.cors().methods() + "\"");
        says("Access-Control-Allow-Headers \"" + RULES.cors().asked() + "\"");
        says("Access-Control-Max-Age " + RULES.cors().preflightSeconds() + " ");
    }

    private static void says(String line) {
        assertTrue(NGINX.contains(line), "nginx does not say: " + line);
    }
}
