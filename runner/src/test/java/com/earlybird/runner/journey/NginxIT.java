package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Api.Answer;
import com.earlybird.runner.smoke.Smoke;
import com.earlybird.runner.system.AdminLogin;
import com.earlybird.runner.system.ServiceName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway of docker-compose, for real: what the runner's own gateway does, nginx does too. */
class NginxIT {
    private static NginxProcess nginx;
    private static Api nobody;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = NginxProcess.program();
        Assumptions.assumeTrue(program.isPresent(), "nginx is not installed on this machine");
        nginx = new NginxProcess(program.get(), RunningSystem.shared().system(), 5);
        nobody = Api.at(nginx.url());
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void both_gateways_pass_the_same_smoke() {
        AdminLogin admin = RunningSystem.shared().system().admin();
        Optional<Smoke.Credentials> credentials = Optional.of(
                new Smoke.Credentials(admin.login(), admin.password().orElseThrow()));
        for (Api gateway : List.of(RunningSystem.shared().anybody(), nobody)) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            boolean passed = Smoke.run(gateway.base(), credentials, businessDate(), true, out);
            assertTrue(passed, () -> gateway.base() + "\n" + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static LocalDate businessDate() {
        String now =
                RunningSystem.shared().admin().get("/api/clock").ok().get("now").asText();
        return Instant.parse(now).atZone(ZoneId.of("Asia/Kolkata")).toLocalDate();
    }

    @Test
    void an_unknown_path_and_a_too_large_body_are_problems() {
        Answer unknown = nobody.get("/api/ordersheet");
        assertEquals(404, unknown.status());
        assertEquals("not-found", unknown.code());

        Answer tooLarge = nobody.post("/api/orders", "x".repeat(10 * 1024 * 1024 + 1));
        assertEquals(413, tooLarge.status());
        assertEquals("body-too-large", tooLarge.code());
    }

    @Test
    void every_answer_is_careful_and_carries_the_request_s_id_once() {
        Answer answer =
                nobody.send("GET", "/api/orders", null, Map.of("X-Request-Id", "night-shift-7"));

        assertEquals(List.of("night-shift-7"), answer.headers().get("x-correlation-id"));
        assertEquals(List.of("nosniff"), answer.headers().get("x-content-type-options"));
        assertEquals(List.of("DENY"), answer.headers().get("x-frame-options"));
        assertEquals(401, answer.status());
    }

    @Test
    void a_frontend_may_ask_and_a_stranger_may_not() {
        Map<String, String> asked =
                Map.of("Origin", "https://app.example.com", "Access-Control-Request-Method", "PUT");
        Answer preflight = nobody.send("OPTIONS", "/api/orders", null, asked);
        assertEquals(204, preflight.status());
        assertEquals(
                List.of("https://app.example.com"),
                preflight.headers().get("access-control-allow-origin"));

        Answer stranger = nobody.send(
                "GET", "/api/orders", null, Map.of("Origin", "https://app.example.com.evil.org"));
        assertEquals(null, stranger.headers().get("access-control-allow-origin"));
    }

    @Test
    void a_flood_of_logins_from_one_address_is_slowed() {
        Map<String, String> login =
                Map.of("login", "nobody@example.com", "password", "a-wrong-one");
        boolean slowed = false;
        for (int i = 0; i < 100 && !slowed; i++) {
            Answer answer = nobody.post("/api/auth/refresh", login);
            slowed = answer.status() == 429 && answer.code().equals("too-many-requests");
        }
        assertTrue(slowed);
    }

    @Test
    void it_is_ready_when_all_five_are_and_not_before() {
        assertEquals(200, nobody.get("/q/health/ready").status());
        RunningSystem.shared().system().process(ServiceName.NOTIFICATION).kill();
        try {
            assertEquals(503, nobody.get("/q/health/ready").status());
            Answer away = nobody.get("/api/notifications");
            assertEquals(503, away.status());
            assertEquals("service-away", away.code());
        } finally {
            RunningSystem.shared().system().process(ServiceName.NOTIFICATION).restart();
        }
    }
}
