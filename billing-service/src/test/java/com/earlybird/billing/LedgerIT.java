package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.item;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(BillingSurroundings.class)
class LedgerIT {
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void new_books() {
        books.open("2026-01-15");
    }

    @Test
    void the_same_events_in_whatever_order_and_batches_make_the_same_books() {
        List<DeliveryConfirmed> events = aMonthOfAStreet();
        books.chargeAll(events);
        Map<String, List<String>> once = normalized();

        for (int seed = 1; seed <= 4; seed++) {
            books.open("2026-01-15");
            Random random = new Random(seed);
            List<DeliveryConfirmed> thrice = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                thrice.addAll(events);
            }
            Collections.shuffle(thrice, random);
            for (int from = 0; from < thrice.size(); ) {
                int to = Math.min(thrice.size(), from + 1 + random.nextInt(seed * 40));
                books.chargeAll(thrice.subList(from, to));
                from = to;
            }
            assertEquals(once, normalized(), "with seed " + seed);
        }
    }

    @Test
    void a_delivery_confirmed_twice_on_the_topic_is_charged_once() {
        DeliveryConfirmed event =
                oneTime("DL-20260110-0008", "CU-20260101-0013", JANUARY_10, "2", 25_000);
        books.meet("CU-20260101-0013");

        Events.publishAll(Topics.DELIVERY_CONFIRMED, "CU-20260101-0013", List.of(event, event));
        Events.publishAll(
                Topics.DELIVERY_CONFIRMED,
                "CU-20260101-0013",
                List.of(event, milk("DL-20260110-0009", "CU-20260101-0013", JANUARY_10, 5_000)));

        Awaitility.await().atMost(PATIENCE).until(() -> books.pagesOf("CU-20260101-0013").stream()
                .anyMatch(page -> page.holds("DL-20260110-0009:r1")));
        PageTotals totals = books.page("2026-01", "CU-20260101-0013").totals();
        assertEquals(5_000, totals.subscriptionPaise());
        assertEquals(50_000, totals.oneTimePaise());
    }

    @Test
    void an_absurd_price_is_parked_and_blocks_nobody() {
        books.meet("CU-20260101-0014");
        Events.publishAll(
                Topics.DELIVERY_CONFIRMED,
                "CU-20260101-0014",
                List.of(
                        milk("DL-20260110-0010", "CU-20260101-0014", JANUARY_10, 100_000_001L),
                        milk("DL-20260110-0011", "CU-20260101-0014", JANUARY_10, 5_000)));

        Awaitility.await().atMost(PATIENCE).until(() -> books.pagesOf("CU-20260101-0014").stream()
                .anyMatch(page -> page.holds("DL-20260110-0011:r1")));
        assertTrue(books.dump("parked").get("DL-20260110-0010:r1").contains("price-out-of-bounds"));
        assertFalse(books.page("2026-01", "CU-20260101-0014").holds("DL-20260110-0010:r1"));
    }

    @Test
    void a_correction_that_comes_before_its_original_comes_to_the_same() {
        books.charge(Deliveries.of(
                "DL-20260110-5001",
                2,
                "CU-20260101-0001",
                JANUARY_10,
                OrderType.ONE_TIME,
                item("PR-2", "2", "1", "2", 999)));
        books.charge(oneTime("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, "2", 999));

        Page page = books.page("2026-01", "CU-20260101-0001");
        assertEquals(999, page.totals().oneTimePaise());
        assertEquals(2, page.lines());
    }

    @Test
    void what_comes_after_the_close_stands_on_the_next_month_with_its_own_date_and_once() {
        books.charge(milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000));
        clock.set("2026-02-03");
        books.close("2026-01");

        for (int i = 0; i < 3; i++) {
            books.charge(
                    milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_000),
                    milk("DL-20260110-0002", "CU-20260101-0001", JANUARY_10, 4_000),
                    milk("DL-20260110-0003", "CU-20260101-0010", JANUARY_10, 3_000));
        }

        assertEquals(
                List.of("DL-20260110-5001:r1"),
                books.page("2026-01", "CU-20260101-0001").keys());
        Page february = books.page("2026-02", "CU-20260101-0001");
        assertEquals(List.of("DL-20260110-0002:r1"), february.keys());
        assertEquals(JANUARY_10, february.entries().get(0).serviceDate());
        Page sealed = books.page("2026-01", "CU-20260101-0010");
        assertEquals(PageStatus.CLOSED, sealed.status());
        assertEquals(0, sealed.lines());
        assertEquals(
                List.of("DL-20260110-0003:r1"),
                books.page("2026-02", "CU-20260101-0010").keys());
    }

    @Test
    void charges_that_race_with_a_close_are_each_on_exactly_one_page() {
        clock.set("2026-02-01");
        List<DeliveryConfirmed> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            events.add(
                    milk("DL-20260110-300" + i, "CU-20260101-900" + i % 20, JANUARY_10, 1_000 + i));
        }
        List<List<DeliveryConfirmed>> batches = new ArrayList<>();
        for (int i = 0; i < events.size(); i += 10) {
            batches.add(events.subList(i, i + 10));
        }

        Uni<Void> charging = Multi.createFrom()
                .iterable(batches)
                .onItem()
                .transformToUni(batch -> Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(() -> books.chargeAll(batch)))
                .merge(8)
                .collect()
                .last()
                .replaceWithVoid();
        Uni<Void> closing = Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> books.close("2026-01"));
        await(Uni.join().all(charging, closing).andFailFast());
        books.chargeAll(events);

        TreeMap<String, Integer> seen = new TreeMap<>();
        long total = 0;
        for (int c = 0; c < 20; c++) {
            for (Page page : books.pagesOf("CU-20260101-900" + c)) {
                page.keys().stream()
                        .filter(key -> key.startsWith("DL-2026"))
                        .forEach(key -> seen.merge(key, 1, Integer::sum));
                total += page.totals().subscriptionPaise();
                assertEquals(PageTotals.of(page.entries()), page.totals());
            }
        }
        assertEquals(600, seen.size());
        assertTrue(seen.values().stream().allMatch(count -> count == 1), seen.toString());
        assertEquals(600L * 1_000 + 600L * 599 / 2, total);
    }

    @Test
    void an_opening_balance_is_posted_once_however_often_the_customer_is_told() {
        books.customer("CU-20260101-0001", "North", 12_345);
        books.customer("CU-20260101-0001", "North", 12_345);
        clock.set("2026-02-20");
        books.customer("CU-20260101-0001", "South", CustomerStatus.PAUSED, 12_345, 2);
        books.customer("CU-20260101-0001", "East", CustomerStatus.ACTIVE, 12_345, 1);

        assertEquals(1, books.pagesOf("CU-20260101-0001").size());
        assertEquals(12_345, books.page("2026-01", "CU-20260101-0001").totals().openingPaise());
        assertTrue(
                books.dump("customers").get("CU-20260101-0001").contains("South"),
                "the highest version");
    }

    private Map<String, List<String>> normalized() {
        TreeMap<String, List<String>> all = new TreeMap<>();
        for (String id : books.dump("pages").keySet()) {
            Page page = books.pagesOf(id.substring(8)).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            List<String> content = new ArrayList<>(page.entries().stream()
                    .sorted(Comparator.comparing(Entry::key)
                            .thenComparing(entry -> entry.item().productId()))
                    .map(Entry::toString)
                    .toList());
            content.add(page.keys().stream().sorted().toList().toString());
            content.add(page.totals() + " " + page.status() + " " + page.lines());
            all.put(id, content);
        }
        return all;
    }

    private static List<DeliveryConfirmed> aMonthOfAStreet() {
        List<DeliveryConfirmed> events = new ArrayList<>();
        Random random = new Random(42);
        for (int customer = 0; customer < 8; customer++) {
            for (int day = 1; day <= 14; day++) {
                String id = "DL-20260110-6%d%02d".formatted(customer, day);
                LocalDate date = LocalDate.of(2026, 1, day);
                String who = "CU-20260101-700" + customer;
                events.add(Deliveries.of(
                        id,
                        who,
                        date,
                        random.nextBoolean() ? OrderType.ONE_TIME : OrderType.SUBSCRIPTION,
                        item("PR-1", "3", "2", "0", 3_333),
                        item("PR-2", "0.5", 1_777)));
                if (random.nextInt(4) == 0) {
                    events.add(Deliveries.of(
                            id,
                            2,
                            who,
                            date,
                            events.get(events.size() - 1).orderType(),
                            item("PR-1", "3", "3", "2", 3_333),
                            item("PR-2", "0.5", "0", "0.5", 1_777)));
                }
            }
        }
        return events;
    }
}
