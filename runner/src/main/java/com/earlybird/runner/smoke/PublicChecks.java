package com.earlybird.runner.smoke;

import static com.earlybird.runner.smoke.Smoke.that;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What anybody can see of an installation, and what nobody may. */
final class PublicChecks {
    private static final List<String> GUARDED = List.of(
            "/api/customers",
            "/api/orders",
            "/api/deliveries",
            "/api/billing/bills",
            "/api/notifications");

    private final Api nobody;

    PublicChecks(Api nobody) {
        this.nobody = nobody;
    }

    void run(Smoke smoke) {
        smoke.check("all services are ready", this::ready);
        smoke.check("the issuer's keys", this::keys);
        smoke.check("an unknown path is a problem", () -> refused("/api/nowhere", 404));
        for (String path : GUARDED) {
            smoke.check("nobody gets in at " + path, () -> refused(path, 401));
        }
        smoke.check("a forged token gets nobody in", this::forged);
        smoke.check("a wrong password gets nobody in", this::wrongPassword);
        smoke.check("a bad body is told what is wrong with it", this::badBody);
        smoke.check("a stale link shows nothing", () -> refused("/shared-delivery/none", 404));
        smoke.check("an unsigned payment is refused", () -> unsigned("/api/webhooks/payments"));
        smoke.check("a payment page that nobody was given", () -> refused("/pay/none", 404));
        smoke.check(
                "an unsigned message status is refused", () -> unsigned("/api/webhooks/whatsapp"));
    }

    private String ready() {
        JsonNode health = nobody.get("/q/health/ready").ok();
        return health.path("checks").size() + " services";
    }

    private String keys() {
        JsonNode keys = nobody.get("/.well-known/jwks.json").ok().path("keys");
        that(!keys.isEmpty() && keys.get(0).path("d").isMissingNode(), "not public keys: " + keys);
        return keys.size() + " keys";
    }

    private String refused(String path, int status) {
        Answer answer = nobody.get(path);
        that(answer.status() == status, path + " answered " + answer.status());
        return "";
    }

    private String forged() {
        String token = "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiQURNSU4iXX0.";
        Answer answer = nobody.withToken(token).get("/api/customers");
        that(answer.status() == 401, "answered " + answer.status());
        return "";
    }

    private String wrongPassword() {
        Answer answer = nobody.post(
                "/api/auth/login", Map.of("login", "nobody@example.com", "password", "wrong-one"));
        that(answer.status() == 401 || answer.status() == 429, "answered " + answer.status());
        return answer.code();
    }

    private String badBody() {
        Answer answer = nobody.post("/api/auth/login", "{\"login\":7");
        that(answer.status() == 400, "answered " + answer.status());
        that(answer.body().path("type").isTextual(), "no problem+json: " + answer.body());
        return answer.code();
    }

    private String unsigned(String path) {
        Answer answer = nobody.post(path, Map.of("event", "none"));
        that(
                answer.status() == 401 || answer.status() == 403 || answer.status() == 503,
                "answered " + answer.status());
        return String.valueOf(answer.status());
    }
}
