package com.earlybird.testing;

import com.earlybird.embedded.Servers;
import com.earlybird.embedded.TopicCreation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A real broker, a real store and an issuer of tokens for a service's tests, once for all of its
 * test classes. {@code -Dearlybird.kafka=host:port} and {@code -Dearlybird.mongo=mongodb://…} put
 * others in the place of the embedded ones.
 */
public class EarlyBirdServers implements QuarkusTestResourceLifecycleManager {
    private static final Duration TOPICS_TIMEOUT = Duration.ofSeconds(30);

    private Servers embedded;
    private TokenIssuer issuer;

    @Override
    public Map<String, String> start() {
        String kafka = System.getProperty("earlybird.kafka");
        String mongo = System.getProperty("earlybird.mongo");
        if (kafka == null || mongo == null) {
            embedded = Servers.start();
            kafka = kafka == null ? embedded.kafka().address() : kafka;
            mongo = mongo == null ? embedded.mongo().address() : mongo;
        }
        TopicCreation.createAll(kafka, TOPICS_TIMEOUT);
        issuer = TokenIssuer.start();
        // Tests run under another class loader: what they need is handed over as properties.
        System.setProperty(Events.BOOTSTRAP_SERVERS, kafka);
        System.setProperty(Tokens.SIGNING_KEY, issuer.privateKey());
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", kafka);
        config.put("quarkus.mongodb.connection-string", mongo);
        config.put("mp.jwt.verify.publickey.location", issuer.jwksUrl());
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.log.console.json.enabled", "false");
        return config;
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.stop();
        }
        if (embedded != null) {
            embedded.close();
        }
    }
}
