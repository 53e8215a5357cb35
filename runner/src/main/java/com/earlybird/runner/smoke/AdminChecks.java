package com.earlybird.runner.smoke;

import static com.earlybird.runner.smoke.Smoke.that;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What an administrator reads on an ordinary day. Changes nothing. */
final class AdminChecks {
    private static final List<String> LISTS = List.of(
            "/api/customers",
            "/api/users",
            "/api/products",
            "/api/categories",
            "/api/suppliers",
            "/api/change-requests",
            "/api/orders",
            "/api/holds",
            "/api/delivery-boys",
            "/api/shared-links",
            "/api/bottles/types",
            "/api/billing/bills",
            "/api/payments",
            "/api/payments/claims",
            "/api/notifications",
            "/api/notification-templates");
    private static final List<String> BASES = List.of(
            "/api/customers",
            "/api/orders",
            "/api/deliveries",
            "/api/billing",
            "/api/notifications");

    private final Api admin;
    private final LocalDate today;

    AdminChecks(Api admin, LocalDate today) {
        this.admin = admin;
        this.today = today;
    }

    void run(Smoke smoke) {
        smoke.check("who am I", () -> admin.get("/api/me").ok().path("role").asText());
        for (String path : LISTS) {
            smoke.check("list " + path, () -> list(path));
        }
        for (String base : BASES) {
            smoke.check("audit trail of " + base, () -> list(base + "/audit"));
            smoke.check("settings of " + base, () -> read(base + "/settings"));
        }
        smoke.check("runs of today", () -> read("/api/runs?date=" + today));
        smoke.check(
                "planning of today", () -> read("/api/planning?from=" + today + "&to=" + today));
        smoke.check(
                "procurement of tomorrow",
                () -> read("/api/procurement?date=" + today.plusDays(1)));
        smoke.check("the live board speaks", this::board);
        smoke.check(
                "deliveries nobody confirmed",
                () -> read("/api/deliveries/unconfirmed?date=" + today));
        smoke.check("monthly view", this::monthlyView);
        smoke.check("unbilled money", () -> read("/api/billing/unbilled"));
        smoke.check("parked entries", () -> read("/api/billing/parked"));
        smoke.check("trial balance is zero", this::trialBalance);
        smoke.check("reconciliation of a week", this::reconciliation);
        smoke.check("reports on one page", () -> read("/api/billing/reports"));
        smoke.check(
                "nobody else's record is told apart from none",
                () -> admin.get("/api/customers/CU-19000101-0001").code());
    }

    private String list(String path) {
        JsonNode items = admin.get(path + "?limit=1").ok().path("items");
        that(items.isArray(), "no items in " + path);
        return "";
    }

    private String read(String path) {
        admin.get(path).ok();
        return "";
    }

    private String trialBalance() {
        JsonNode balance = admin.get("/api/billing/trial-balance?to=" + YearMonth.from(today))
                .ok();
        that(balance.path("difference_paise").asLong(1) == 0, "it says " + balance);
        return "";
    }

    // A stream never ends by itself: its first event is enough.
    private String board() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        admin.base().resolve("/api/runs/board?date=" + today))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + admin.token())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            that(answer.statusCode() == 200, "answered " + answer.statusCode());
            byte[] first = events.readNBytes(6);
            return new String(first, StandardCharsets.UTF_8).strip();
        }
    }

    private String monthlyView() {
        Map<String, Object> question =
                Map.of("month", YearMonth.from(today).toString(), "limit", 10);
        JsonNode view = admin.post("/api/billing/monthly-view", question).ok();
        return view.path("customers").size() + " customers on the first page";
    }

    private String reconciliation() {
        JsonNode found = admin.get(
                        "/api/billing/reconciliation?from=" + today.minusDays(7) + "&to=" + today)
                .ok();
        that(found.path("difference_paise").asLong() == 0, "they differ: " + found);
        return found.path("confirmed_deliveries").asLong() + " deliveries, difference 0";
    }
}
