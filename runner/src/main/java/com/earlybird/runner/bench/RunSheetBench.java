package com.earlybird.runner.bench;

import com.earlybird.runner.system.ServiceName;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The run sheet of a delivery boy, and confirmations of his stops, both through the gateway, with a
 * history of deliveries in the store that no read may depend on.
 */
final class RunSheetBench implements Bench {
    private static final double SHEET_TARGET_MILLIS = 50;
    private static final int TARGET_PER_SECOND = 300;
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final int BATCH = 2_000;

    @Override
    public String name() {
        return "run-sheet";
    }

    @Override
    public String what() {
        return "run sheets and confirmations through the gateway over a long history.";
    }

    @Override
    public Map<String, Long> sizes() {
        return Map.of(
                "deliveries", 500_000L,
                "boys", 100L,
                "stops-per-run", 60L,
                "sheets-per-second", 50L,
                "confirmations-per-second", (long) TARGET_PER_SECOND,
                "seconds", 10L);
    }

    @Override
    public void run(Trial trial) {
        Streets streets = new Streets(trial.size("boys"), trial.size("stops-per-run"));
        seed(trial, streets);
        String token = trial.admin().token();
        readSheets(trial, token, "run sheet");
        confirm(trial, token, streets);
        readSheets(trial, trial.admin().token(), "run sheet, after confirmations");
        trial.reportMemory("afterwards");
    }

    private static void seed(Trial trial, Streets streets) {
        MongoDatabase store = trial.store(ServiceName.DELIVERY);
        long begin = System.nanoTime();
        insert(store, "customers", streets.customers());
        int aDay = streets.stopsADay();
        int days = (trial.size("deliveries") + aDay - 1) / aDay;
        for (int ago = days - 1; ago >= 0; ago--) {
            LocalDate day = TODAY.minusDays(ago);
            insert(store, "delivery_keys", streets.keys(day));
            insert(store, "stops", streets.stops(day, ago > 0));
            insert(store, "runs", streets.runs(day));
        }
        long seeded = (long) days * streets.stopsADay();
        trial.report()
                .figure(
                        "stored deliveries",
                        "%,d, in %,d s"
                                .formatted(seeded, (System.nanoTime() - begin) / 1_000_000_000));
    }

    private static void insert(MongoDatabase store, String collection, List<Document> all) {
        for (int from = 0; from < all.size(); from += BATCH) {
            store.getCollection(collection)
                    .insertMany(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private static void readSheets(Trial trial, String token, String what) {
        int perSecond = trial.size("sheets-per-second");
        Load.open(perSecond, perSecond * 3L, i -> sheet(trial, token, i));
        Load.Outcome read = Load.open(
                perSecond, (long) perSecond * trial.size("seconds"), i -> sheet(trial, token, i));
        trial.report().latency(what, read.micros(), SHEET_TARGET_MILLIS);
        trial.report().figure("failed", read.failed() + " " + read.firstFailure());
    }

    private static HttpRequest.Builder sheet(Trial trial, String token, long i) {
        String path = "/api/delivery-boy/today-deliveries?date=" + TODAY
                + "&shift=MORNING&delivery_boy_id=" + Streets.boy((int) (i % trial.size("boys")));
        return HttpRequest.newBuilder(trial.gateway().resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    /** Each stop of the day once: first some to warm up, then the rest as far as they last. */
    private static void confirm(Trial trial, String token, Streets streets) {
        int perSecond = trial.size("confirmations-per-second");
        int warmUp = Math.min(streets.stopsADay() / 4, perSecond * 4);
        long count =
                Math.min(streets.stopsADay() - warmUp, (long) perSecond * trial.size("seconds"));
        Load.open(perSecond / 2, warmUp, i -> mark(trial, token, streets, (int) i));
        Load.Outcome marked =
                Load.open(perSecond, count, i -> mark(trial, token, streets, (int) (warmUp + i)));
        trial.report()
                .rate("confirmations", count - marked.failed(), marked.time(), perSecond * 0.95);
        trial.report().latency("a confirmation at that rate", marked.micros(), 0);
        trial.report().figure("failed", marked.failed() + " " + marked.firstFailure());
    }

    private static HttpRequest.Builder mark(Trial trial, String token, Streets streets, int i) {
        String body = "{\"customer_id\":\"%s\",\"delivery_date\":\"%s\"}"
                .formatted(streets.customer(i), TODAY);
        return HttpRequest.newBuilder(trial.gateway().resolve("/api/delivery-boy/mark-delivered"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
