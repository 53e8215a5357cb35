package com.earlybird.runner.bench;

import com.earlybird.contracts.Shift;
import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.ServiceName;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The run sheets of delivery boys and confirmations of their stops, each with his own token through
 * the gateway, over a history of deliveries in the store that no read may depend on.
 */
final class RunSheetBench implements Bench {
    private static final double SHEET_TARGET_MILLIS = 50;
    private static final int TARGET_PER_SECOND = 300;
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final int BATCH = 6_000;
    private static final int ROUND_SECONDS = 5;
    private static final String PASSWORD = "Early-morning-7";

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
                "seconds", 10L,
                "warm-up", 45L);
    }

    @Override
    public void run(Trial trial) {
        Streets streets = new Streets(trial.size("boys"), trial.size("stops-per-run"));
        hire(trial, streets);
        seed(trial, streets);
        List<String> tokens = logIn(trial, streets);
        readSheets(trial, tokens, "run sheet");
        confirm(trial, tokens, streets);
        readSheets(trial, tokens, "run sheet, after confirmations");
        trial.reportMemory("afterwards");
    }

    /** In a new system they get the numbers that the streets are divided by. */
    private static void hire(Trial trial, Streets streets) {
        Api admin = trial.admin();
        for (int i = 0; i < streets.boys(); i++) {
            String hired = admin.post(
                            "/api/users",
                            Map.of(
                                    "name",
                                    "Boy " + i,
                                    "phone",
                                    Streets.boysPhone(i),
                                    "role",
                                    "DELIVERY_BOY",
                                    "password",
                                    PASSWORD))
                    .ok()
                    .get("delivery_boy_id")
                    .asText();
            if (!hired.equals(Streets.boy(i))) {
                throw new IllegalStateException(hired + " was hired as " + Streets.boy(i));
            }
        }
    }

    /** As late as can be: a token is good for 15 minutes. */
    private static List<String> logIn(Trial trial, Streets streets) {
        Api anybody = Api.at(trial.gateway());
        return IntStream.range(0, streets.boys())
                .mapToObj(i -> anybody.login(Streets.boysPhone(i), PASSWORD).token())
                .toList();
    }

    private static void seed(Trial trial, Streets streets) {
        MongoDatabase store = trial.store(ServiceName.DELIVERY);
        long begin = System.nanoTime();
        insert(store, "customers", streets.customers());
        int mornings = Math.max(1, (trial.size("deliveries") - 1) / streets.stops());
        for (int ago = mornings - 1; ago >= 0; ago--) {
            seed(store, streets, TODAY.minusDays(ago), Shift.MORNING, ago > 0);
        }
        seed(store, streets, TODAY, Shift.EVENING, false);
        long seeded = (long) (mornings + 1) * streets.stops();
        trial.report()
                .figure(
                        "stored deliveries",
                        "%,d, in %,d s"
                                .formatted(seeded, (System.nanoTime() - begin) / 1_000_000_000));
    }

    private static void seed(
            MongoDatabase store, Streets streets, LocalDate day, Shift shift, boolean delivered) {
        insert(store, "delivery_keys", streets.keys(day, shift));
        insert(store, "stops", streets.stops(day, shift, delivered));
        insert(store, "runs", streets.runs(day, shift));
    }

    private static void insert(MongoDatabase store, String collection, List<Document> all) {
        for (int from = 0; from < all.size(); from += BATCH) {
            store.getCollection(collection)
                    .insertMany(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private static void readSheets(Trial trial, List<String> tokens, String what) {
        int perSecond = trial.size("sheets-per-second");
        LongFunction<HttpRequest.Builder> sheet = i -> sheet(trial, tokens, i);
        warmUp(trial, perSecond, (long) perSecond * trial.size("warm-up"), sheet);
        Load.Outcome read = Load.open(perSecond, (long) perSecond * trial.size("seconds"), sheet);
        trial.report().latency(what, read.micros(), SHEET_TARGET_MILLIS);
        trial.report().figure("failed", read.failed() + " " + read.firstFailure());
    }

    /** In rounds that are said, so that it can be seen whether more of it would change anything. */
    private static void warmUp(
            Trial trial, int perSecond, long count, LongFunction<HttpRequest.Builder> request) {
        long round = (long) perSecond * ROUND_SECONDS;
        for (long done = 0; done < count; done += round) {
            long begin = done;
            Load.Outcome warm = Load.open(
                    perSecond, Math.min(round, count - done), i -> request.apply(begin + i));
            trial.say("warming up: p50 %.1f ms, p99 %.1f ms, failed %d"
                    .formatted(
                            warm.micros().getValueAtPercentile(50) / 1e3,
                            warm.micros().getValueAtPercentile(99) / 1e3,
                            warm.failed()));
        }
    }

    private static HttpRequest.Builder sheet(Trial trial, List<String> tokens, long i) {
        String path = "/api/delivery-boy/today-deliveries?date=" + TODAY + "&shift=MORNING";
        String token = tokens.get((int) (i % tokens.size()));
        return HttpRequest.newBuilder(trial.gateway().resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    /**
     * Each stop of the day's two shifts once: so many of them at half the rate that everybody who
     * hears of a confirmation is at work, then the last at the full one.
     */
    private static void confirm(Trial trial, List<String> tokens, Streets streets) {
        int perSecond = trial.size("confirmations-per-second");
        int all = 2 * streets.stops();
        int count = Math.min(all / 2, perSecond * trial.size("seconds"));
        warmUp(trial, perSecond / 2, all - count, i -> mark(trial, tokens, streets, (int) i));
        Load.Outcome marked = Load.open(
                perSecond, count, i -> mark(trial, tokens, streets, (int) (all - count + i)));
        trial.report()
                .rate("confirmations", count - marked.failed(), marked.time(), perSecond * 0.95);
        trial.report().latency("a confirmation at that rate", marked.micros(), 0);
        trial.report().figure("failed", marked.failed() + " " + marked.firstFailure());
    }

    /** The stops of the evening, whose time is not looked at, then those of the morning. */
    private static HttpRequest.Builder mark(
            Trial trial, List<String> tokens, Streets streets, int i) {
        Shift shift = i < streets.stops() ? Shift.EVENING : Shift.MORNING;
        int door = i % streets.stops();
        String body = "{\"customer_id\":\"%s\",\"delivery_date\":\"%s\",\"shift\":\"%s\"}"
                .formatted(streets.customer(door), TODAY, shift);
        return HttpRequest.newBuilder(trial.gateway().resolve("/api/delivery-boy/mark-delivered"))
                .header("Authorization", "Bearer " + tokens.get(streets.boyOf(door)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
