package com.earlybird.runner.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.DataCopy;
import com.earlybird.runner.system.TemporaryDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operators' page on backup and restore, done: a closed month, a disaster, a copy put back. */
class BackupIT {
    private static final long MILK_PAISE = 6_000;

    /** What the books say that must be the same to the paisa afterwards. */
    private record Books(
            JsonNode bill, JsonNode account, JsonNode statement, JsonNode reconciliation) {
        static Books of(Dairy dairy, String customer, YearMonth month) {
            String account = "/api/billing/accounts/" + customer;
            return new Books(
                    dairy.onlyBill(customer, month),
                    dairy.admin.get(account).ok(),
                    dairy.admin
                            .get(account + "/statement?from=" + month.atDay(1) + "&to="
                                    + month.plusMonths(1).atEndOfMonth())
                            .ok(),
                    dairy.reconciliation(month));
        }
    }

    @Test
    void a_restored_copy_has_the_same_books_and_the_business_goes_on() throws Exception {
        try (TemporaryDirectory place = TemporaryDirectory.create("earlybird-backup")) {
            Path data = place.path().resolve("data");
            Path copy = place.path().resolve("copy");
            Books before;
            String customer;
            String milk;
            YearMonth month;
            LocalDate next;
            String password;
            Instant then;
            try (RunningSystem first = RunningSystem.on(data, RunningSystem.NEW_YEARS_EVE)) {
                Dairy dairy = new Dairy(first);
                month = dairy.openMonth();
                next = month.plusMonths(1).atDay(2);
                customer = dairy.customer("Kept safe");
                milk = dairy.product("Milk to keep", MILK_PAISE);
                dairy.daily(customer, milk, month.atDay(1), next);
                live(dairy, customer, month.atDay(1), month.atDay(3));
                dairy.awaitCharged(customer, month, 3 * MILK_PAISE);
                dairy.clock(month.plusMonths(1).atDay(1), 6);
                dairy.close(month);
                pay(dairy, customer);
                // And a delivery that is on no bill yet.
                live(dairy, customer, next.minusDays(1), next.minusDays(1));
                dairy.awaitCharged(customer, month.plusMonths(1), MILK_PAISE);
                before = Books.of(dairy, customer, month);
                password = first.system().admin().password().orElseThrow();
                then = dairy.now();
            }

            DataCopy.copy(data, copy);
            destroy(data);
            assertFalse(Files.exists(data));
            DataCopy.copy(copy, data);

            try (RunningSystem second = RunningSystem.on(data, then.plus(Duration.ofHours(2)))) {
                assertEquals(password, second.system().admin().password().orElseThrow());
                Dairy dairy = new Dairy(second);
                assertEquals(before, Books.of(dairy, customer, month));
                assertEquals(0, before.reconciliation().get("difference_paise").asLong());
                assertEquals(
                        3, before.reconciliation().get("confirmed_deliveries").asInt());
                assertEquals(
                        0,
                        dairy.reconciliation(month.plusMonths(1))
                                .get("difference_paise")
                                .asLong());

                live(dairy, customer, next, next);
                dairy.awaitCharged(customer, month.plusMonths(1), 2 * MILK_PAISE);
            }
        }
    }

    private static void live(Dairy dairy, String customer, LocalDate from, LocalDate to) {
        dairy.plan(from, to);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            dairy.clock(day, 7);
            dairy.deliver(customer, day, 1);
        }
    }

    private static void pay(Dairy dairy, String customer) {
        Api.Answer paid = dairy.admin.post(
                "/api/payments",
                Map.of(
                        "customer_id",
                        customer,
                        "amount_paise",
                        10_000,
                        "method",
                        "UPI",
                        "reference",
                        "UTR-kept-safe"),
                "UTR-kept-safe");
        paid.ok();
    }

    private static void destroy(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
    }
}
