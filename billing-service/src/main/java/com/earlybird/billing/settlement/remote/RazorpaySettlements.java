package com.earlybird.billing.settlement.remote;

import com.earlybird.billing.provider.RazorpayHttp;
import com.earlybird.billing.settlement.app.SettlementReport;
import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Razorpay's "settlement recon" ({@code GET /v1/settlements/recon/combined?year=&month=&day=}), a
 * page at a time; amounts are paise, times seconds since 1970.
 */
@ApplicationScoped
class RazorpaySettlements implements SettlementReport {
    private static final int PAGE = 1_000;

    private final RazorpayHttp http;
    private final BusinessClock clock;

    RazorpaySettlements(RazorpayHttp http, BusinessClock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return http.configured();
    }

    @Override
    public Uni<List<SettledLine>> of(LocalDate day) {
        return page(day, new ArrayList<>())
                .onFailure(IOException.class)
                .transform(e -> away(e.getMessage()));
    }

    private Uni<List<SettledLine>> page(LocalDate day, List<SettledLine> before) {
        String path = "/v1/settlements/recon/combined?year=%d&month=%d&day=%d&count=%d&skip=%d"
                .formatted(
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        PAGE,
                        before.size());
        return http.get(path).flatMap(answer -> {
            if (answer.status() == 401 || answer.status() == 403) {
                throw Rejection.unavailable(
                        "provider-refuses-keys",
                        "The payment provider does not know this business.");
            }
            JsonNode items = answer.body().path("items");
            if (!answer.good() || !items.isArray()) {
                throw away("it said " + answer.status());
            }
            items.forEach(item -> before.add(line(item, day)));
            return items.size() < PAGE ? Uni.createFrom().item(before) : page(day, before);
        });
    }

    private SettledLine line(JsonNode item, LocalDate day) {
        String id = item.path("entity_id").asText("");
        if (id.isEmpty()) {
            throw away("a line without entity_id");
        }
        SettledLine.Kind kind =
                switch (item.path("type").asText("")) {
                    case "payment" -> SettledLine.Kind.PAYMENT;
                    case "refund" -> SettledLine.Kind.REFUND;
                    default -> SettledLine.Kind.OTHER;
                };
        return new SettledLine(
                id,
                kind,
                kind == SettledLine.Kind.PAYMENT ? id : text(item, "payment_id"),
                item.path("amount").asLong(),
                item.path("fee").asLong(),
                Instant.ofEpochSecond(item.path("created_at").asLong())
                        .atZone(clock.zone())
                        .toLocalDate(),
                day,
                text(item, "settlement_id"),
                text(item, "settlement_utr"));
    }

    private static String text(JsonNode item, String field) {
        String text = item.path(field).asText("");
        return text.isBlank() ? null : text;
    }

    private static Rejection away(String why) {
        Log.warnf("the payment provider gives no report: %s", why);
        return Rejection.unavailable(
                "provider-away", "The payment provider gives no report; try again.");
    }
}
