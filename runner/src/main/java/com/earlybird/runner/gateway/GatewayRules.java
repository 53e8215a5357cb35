package com.earlybird.runner.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What callers are held to and told: {@code deploy/gateway/rules.properties}, the one file that every
 * gateway goes by.
 *
 * @param bodyBytes of a request at most
 * @param requestsPerSecond of one address, over a minute
 * @param loginsPerSecond of one address under {@code loginPath}, over a minute
 * @param connect to a service, at most
 * @param silence of a service before its answer or within it, at most
 * @param headers on every answer
 * @param strictTransport the value of Strict-Transport-Security, over TLS
 */
public record GatewayRules(
        long bodyBytes,
        int requestsPerSecond,
        int loginsPerSecond,
        String loginPath,
        Duration connect,
        Duration silence,
        Map<String, String> headers,
        String strictTransport,
        Cors cors) {
    private static final String HEADER = "header.";

    /** What pages of other origins may do. */
    public record Cors(String methods, String asked, String shown, String preflightSeconds) {}

    public GatewayRules {
        headers = Map.copyOf(headers);
    }

    /** As the file has them; rates by EARLYBIRD_RATE and EARLYBIRD_LOGIN_RATE where they are set. */
    public static GatewayRules declared(Map<String, String> environment) {
        Properties file = read();
        return new GatewayRules(
                Long.parseLong(file.getProperty("body-bytes")),
                number(environment, "EARLYBIRD_RATE", file, "requests-per-second"),
                number(environment, "EARLYBIRD_LOGIN_RATE", file, "logins-per-second"),
                file.getProperty("login-path"),
                Duration.ofSeconds(Long.parseLong(file.getProperty("connect-seconds"))),
                Duration.ofSeconds(Long.parseLong(file.getProperty("silence-seconds"))),
                headers(file),
                file.getProperty("strict-transport"),
                new Cors(
                        file.getProperty("cors.methods"),
                        file.getProperty("cors.asked"),
                        file.getProperty("cors.shown"),
                        file.getProperty("cors.preflight-seconds")));
    }

    private static int number(
            Map<String, String> environment, String variable, Properties file, String name) {
        return Integer.parseInt(environment.getOrDefault(variable, file.getProperty(name)));
    }

    private static Map<String, String> headers(Properties file) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(HEADER)) {
                headers.put(name.substring(HEADER.length()), file.getProperty(name));
            }
        }
        return headers;
    }

    private static Properties read() {
        try (Reader text = new InputStreamReader(
                GatewayRules.class.getResourceAsStream("/rules.properties"), UTF_8)) {
            Properties file = new Properties();
            file.load(text);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
