package com.earlybird.runner.smoke;

import static com.earlybird.runner.smoke.Smoke.that;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;
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
            "/api/orders",
            "/api/holds",
            "/api/delivery-boys",
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
            if (!base.equals("/api/deliveries")) {
                smoke.check("settings of " + base, () -> read(base + "/settings"));
            }
        }
        smoke.check("runs of today", () -> read("/api/runs?date=" + today));
        smoke.check("monthly view", this::monthlyView);
        smoke.check("unbilled money", () -> read("/api/billing/unbilled"));
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

    private String reconciliation() {
        JsonNode found = admin.get(
                        "/api/billing/reconciliation?from=" + today.minusDays(7) + "&to=" + today)
                .ok();
        that(found.path("difference_paise").asLong() == 0, "they differ: " + found);
        return found.path("confirmed_deliveries").asLong() + " deliveries, difference 0";
    }
}
