package com.earlybird.runner.bench;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/**
 * A month of billing: confirmations straight onto the topic until all are posted, the monthly view
 * before and after, and the close. The lines come day by day, as they do, so that each customer's
 * page grows a little at a time. Before it comes a month of fewer lines, and is closed: nearly every
 * close follows another, in books and in a process that have seen one. The others hear of the same
 * confirmations, and messages go out all the while. With {@code alone=1} they are stopped, to see
 * what billing does with the machine for itself.
 */
final class BillingBench implements Bench {
    private static final YearMonth MONTH = YearMonth.parse("2026-01");
    private static final YearMonth MONTH_BEFORE = MONTH.minusMonths(1);
    private static final Instant MONTH_IS_OVER = Instant.parse("2026-02-01T00:30:00Z");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final long PRICE_PAISE = 5_049;
    private static final List<ConfirmedItem> MILK = List.of(new ConfirmedItem(
            "PR-0001",
            "Toned milk 500 ml",
            "pouch",
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            PRICE_PAISE,
            "0401",
            BigDecimal.valueOf(5)));
    private static final String CUSTOMER = "CU-20251201-";
    private static final int ROWS = 50;
    private static final Targets NO_TARGETS = new Targets(0, 0, 0);
    private static final List<ServiceName> KNOW_CUSTOMERS = List.of(
            ServiceName.BILLING, ServiceName.ORDER, ServiceName.DELIVERY, ServiceName.NOTIFICATION);
    private static final List<ServiceName> OTHERS =
            List.of(ServiceName.ORDER, ServiceName.DELIVERY, ServiceName.NOTIFICATION);

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public String what() {
        return "confirmations consumed and posted, the monthly view, a month closed.";
    }

    @Override
    public Map<String, Long> sizes() {
        return Map.of(
                "customers", 20_000L, "lines", 60L, "before", 20L, "views", 200L, "alone", 0L);
    }

    @Override
    public void run(Trial trial) {
        int customers = trial.size("customers");
        // Before anybody is stopped: the clock is that of all.
        trial.moveClock(MONTH_IS_OVER);
        meet(trial, customers);
        if (trial.size("alone") > 0) {
            OTHERS.forEach(other -> trial.system().process(other).stop());
        }
        Books before = new Books(MONTH_BEFORE, customers, trial.size("before"));
        if (before.lines() > 0) {
            live(trial, before, NO_TARGETS);
        }
        Books books = new Books(MONTH, customers, trial.size("lines"));
        live(trial, books, new Targets(5_000, 2_000, 100));
        trial.reportMemory("afterwards");
    }

    /** What architecture.md asks for; 0 asks for nothing. */
    private record Targets(double postedPerSecond, double closedPerSecond, double viewP99Ms) {}

    /** A month is posted, looked at, closed, and looked at again. */
    private static void live(Trial trial, Books books, Targets targets) {
        post(trial, books, targets.postedPerSecond());
        othersHear(trial);
        trial.reportMemory("with all posted");
        view(trial, books, "open", targets.viewP99Ms());
        // First as a dry run, as whoever closes a month does to look at what it will come to.
        execute(trial, books, true, 0);
        execute(trial, books, false, targets.closedPerSecond());
        trialBalance(trial);
        view(trial, books, "closed", targets.viewP99Ms());
    }

    /** What is to be posted of a month, for each of the customers. */
    private record Books(YearMonth month, int customers, int lines) {
        long all() {
            return (long) customers * lines;
        }
    }

    private static void post(Trial trial, Books books, double target) {
        trial.say("sending " + books.all() + " confirmations of " + books.month());
        Trial.Cpu used = trial.cpu();
        long begin = System.nanoTime();
        confirm(trial, books);
        await(() -> posted(trial, books));
        trial.report().rate("posted of " + books.month(), books.all(), since(begin), target);
        used.report();
    }

    /** Orders are as far as bills are; messages go at the pace at which they can be sent. */
    private static void othersHear(Trial trial) {
        if (trial.size("alone") > 0) {
            return;
        }
        long begin = System.nanoTime();
        await(() -> behind(trial, ServiceName.ORDER) == 0);
        trial.report()
                .figure("  orders were behind", "%d ms".formatted(since(begin).toMillis()));
        trial.report()
                .figure(
                        "  messages wait",
                        "for %,d of them".formatted(behind(trial, ServiceName.NOTIFICATION)));
    }

    private static long behind(Trial trial, ServiceName service) {
        return trial.backlog().of(service, Topics.DELIVERY_CONFIRMED);
    }

    private static void meet(Trial trial, int customers) {
        for (int i = 0; i < customers; i++) {
            trial.events().send(Topics.CUSTOMERS, customer(i), state(i));
        }
        trial.events().flush();
        // By all who hear of them: who confirms a delivery has been known for long.
        for (ServiceName service : KNOW_CUSTOMERS) {
            await(() -> trial.backlog().of(service, Topics.CUSTOMERS) == 0);
        }
    }

    private static void confirm(Trial trial, Books books) {
        List<String> customers = IntStream.range(0, books.customers())
                .mapToObj(BillingBench::customer)
                .toList();
        int days = books.month().lengthOfMonth();
        int perDay = Math.max(1, books.lines() / days);
        for (int i = 0; i < books.lines(); i++) {
            Line line = Line.of(i, books.month().atDay(Math.min(days, 1 + i / perDay)));
            for (String customer : customers) {
                trial.events().send(Topics.DELIVERY_CONFIRMED, customer, delivery(customer, line));
            }
        }
        trial.events().flush();
    }

    /** The last line of each of some customers is looked at first: asking must not cost much. */
    private static boolean posted(Trial trial, Books books) {
        var pages = trial.store(ServiceName.BILLING).getCollection("pages");
        for (int i = 0; i < books.customers(); i += Math.max(1, books.customers() / 50)) {
            Document page = pages.find(Filters.eq("_id", books.month() + ":" + customer(i)))
                    .projection(Projections.include("lines"))
                    .first();
            if (page == null || number(page, "lines") < books.lines()) {
                return false;
            }
        }
        Document all = pages.aggregate(List.of(
                        new Document(
                                "$match", new Document("month", books.month().toString())),
                        new Document(
                                "$group",
                                new Document("_id", "all")
                                        .append("sum", new Document("$sum", "$lines")))))
                .first();
        return number(all, "sum") >= books.all();
    }

    private static void view(Trial trial, Books books, String how, double targetMs) {
        Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        Api admin = trial.admin();
        Object cursor = null;
        for (int i = 0; i < trial.size("views"); i++) {
            Map<String, Object> body =
                    new HashMap<>(Map.of("month", books.month().toString(), "limit", ROWS));
            if (cursor != null) {
                body.put("cursor", cursor);
            }
            long begin = System.nanoTime();
            JsonNode answer = admin.post("/api/billing/monthly-view", body).ok();
            micros.recordValue(since(begin).toNanos() / 1_000);
            JsonNode next = answer.path("next_cursor");
            cursor = next.isTextual() ? next.asText() : null;
        }
        trial.report()
                .latency(
                        "view of " + books.month() + ", " + ROWS + " rows, " + how,
                        micros,
                        targetMs);
    }

    private static void trialBalance(Trial trial) {
        long difference = trial.admin()
                .get("/api/billing/trial-balance")
                .ok()
                .get("difference_paise")
                .asLong();
        trial.report().figure("trial balance", String.valueOf(difference));
    }

    private static void execute(Trial trial, Books books, boolean dry, double target) {
        Api admin = trial.admin();
        Trial.Cpu used = trial.cpu();
        long begin = System.nanoTime();
        String run = admin.post(
                        "/api/billing/runs",
                        Map.of(
                                "month",
                                books.month().toString(),
                                "dry_run",
                                dry,
                                "confirm_implausible",
                                true))
                .ok()
                .get("run_id")
                .asText();
        JsonNode[] state = new JsonNode[1];
        await(() -> {
            state[0] = admin.get("/api/billing/runs/" + run).ok();
            return !state[0].get("status").asText().equals("RUNNING");
        });
        long bills = state[0].get("bills").asLong();
        String what = (dry ? "dry run of " : "closed of ") + books.month() + ", bills of "
                + books.lines() + " lines";
        trial.report().rate(what, bills, since(begin), target);
        used.report();
        boolean right = bills == books.customers()
                && state[0].get("amount_paise").asLong() == books.all() * PRICE_PAISE;
        trial.report().figure("to the paisa", right ? "yes" : "NO: " + state[0]);
    }

    /** What is the same for all customers is made once: to send must cost little. */
    private record Line(LocalDate date, String idBegin, String idEnd, Instant confirmedAt) {
        static Line of(int number, LocalDate date) {
            return new Line(
                    date,
                    "-" + date.toString().replace("-", "") + "-",
                    "%03d".formatted(number),
                    Instant.parse(date + "T01:00:00Z"));
        }

        String id(String customer) {
            return idBegin + customer.substring(CUSTOMER.length()) + idEnd;
        }
    }

    private static DeliveryConfirmed delivery(String customer, Line line) {
        String id = line.id(customer);
        return new DeliveryConfirmed(
                "DL" + id,
                1,
                "SU" + id,
                OrderType.SUBSCRIPTION,
                customer,
                line.date(),
                Shift.MORNING,
                MILK,
                DeliveryStatus.DELIVERED,
                DeliveryType.FULL,
                ConfirmedVia.DELIVERY_BOY,
                "UR-0002",
                null,
                null,
                line.confirmedAt(),
                null);
    }

    private static CustomerState state(int i) {
        return new CustomerState(
                customer(i),
                "UR-" + i,
                "Customer " + i,
                "+9198%08d".formatted(i),
                null,
                "en",
                "Area " + i % 10,
                CustomerStatus.ACTIVE,
                List.of(new StatusChange(CustomerStatus.ACTIVE, MONTH_BEFORE.atDay(1))),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                1,
                Instant.parse("2025-12-01T00:00:00Z"));
    }

    private static String customer(int i) {
        return CUSTOMER + "%05d".formatted(i);
    }

    private static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
