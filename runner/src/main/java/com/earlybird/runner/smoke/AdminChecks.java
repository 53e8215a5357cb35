package com.earlybird.runner.smoke;

import static com.earlybird.runner.smoke.Smoke.that;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
            "/api/orders",
            "/api/holds",
            "/api/delivery-boys",
            "/api/shared-links",
            "/api/billing/bills",
            "/api/payments",
            "/api/notifications",
            "/api/notification-templates");
    private static final List<String> BASES = List.of(
            "/api/customers",
            "/api/orders",
            "/api/deliveries",
            "/api/billing",
            "/api/notifications");

    private final Api admin;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    AdminChecks(Api admin) {
        this.admin = admin;
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
        smoke.check("monthly view", this::monthlyView);
        smoke.check("unbilled money", () -> read("/api/billing/unbilled"));
        smoke.check("trial balance is zero", this::trialBalance);
        smoke.check("reconciliation of a week", this::reconciliation);
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

    private String monthlyView() {
        Map<String, Object> question =
                Map.of("month", YearMonth.from(today).toString(), "limit", 10);
        JsonNode view = admin.post("/api/billing/monthly-view", question).ok();
        return view.path("customers").size() + " customers on the first page";
    }

    private String trialBalance() {
        JsonNode balance = admin.get("/api/billing/trial-balance").ok();
        long difference = balance.path("difference_paise").asLong(Long.MIN_VALUE);
        that(difference == 0, "difference_paise is " + difference);
        return "";
    }

    private String reconciliation() {
        JsonNode found = admin.get(
                        "/api/billing/reconciliation?from=" + today.minusDays(7) + "&to=" + today)
                .ok();
        that(found.path("difference_paise").asLong() == 0, "they differ: " + found);
        return found.path("confirmed_deliveries").asLong() + " deliveries, difference 0";
    }
}
