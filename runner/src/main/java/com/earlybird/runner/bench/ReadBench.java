package com.earlybird.runner.bench;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads of one thing by its id through the gateway: customers, as whoever answers a call asks. */
final class ReadBench implements Bench {
    private static final double TARGET_MILLIS = 10;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String what() {
        return "single-key reads through the gateway at a fixed rate.";
    }

    @Override
    public Map<String, Long> sizes() {
        return Map.of("customers", 500L, "per-second", 1_000L, "seconds", 20L);
    }

    @Override
    public void run(Trial trial) {
        Api admin = trial.admin();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < trial.size("customers"); i++) {
            JsonNode created = admin.post("/api/customers", customer(i)).ok();
            ids.add(created.get("id").asText());
        }
        String token = admin.token();
        int perSecond = trial.size("per-second");
        Load.open(perSecond / 4, perSecond, i -> read(trial, token, ids, i));
        Load.Outcome outcome = Load.open(
                perSecond,
                (long) perSecond * trial.size("seconds"),
                i -> read(trial, token, ids, i));
        trial.report().latency("customer by id", outcome.micros(), TARGET_MILLIS);
        trial.report().rate("customer by id", outcome.micros().getTotalCount(), outcome.time(), 0);
        trial.report().figure("failed", outcome.failed() + " " + outcome.firstFailure());
        trial.reportMemory("afterwards");
    }

    private static HttpRequest.Builder read(Trial trial, String token, List<String> ids, long i) {
        String id = ids.get((int) (i % ids.size()));
        return HttpRequest.newBuilder(trial.gateway().resolve("/api/customers/" + id))
                .header("Authorization", "Bearer " + token);
    }

    private static Map<String, Object> customer(int i) {
        return Map.of(
                "name",
                "Customer " + i,
                "phone",
                "+9198%08d".formatted(10_000_000 + i),
                "area",
                "Area " + i % 10,
                "address",
                Map.of(
                        "address_line1", i + " Lake Road",
                        "city", "Chennai",
                        "state", "Tamil Nadu",
                        "pincode", "600004"));
    }
}
