package com.earlybird.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.charge.app.PostCharges;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.app.StartRun;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.billing.customer.app.KeepCustomers;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;

/** The hands of a test: what it does to the service from inside, and what it reads in the books. */
@ApplicationScoped
public class Books {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> COLLECTIONS = List.of(
            "pages",
            "bills",
            "runs",
            "run_answers",
            "month_closings",
            "customers",
            "payments",
            "payment_claims",
            "bank_lines",
            "online_payments",
            "webhook_events",
            "adjustments",
            "wallets",
            "write_offs",
            "settled_lines",
            "settled_days",
            "dunning",
            "settings",
            "checked_pages",
            "parked",
            "audit",
            "idempotency_keys");

    private final Store store;
    private final PostCharges charges;
    private final KeepCustomers keepCustomers;
    private final StartRun startRun;
    private final Runs runs;
    private final Pages pages;
    private final Ids ids;
    private final TestClock clock;

    Books(
            Store store,
            PostCharges charges,
            KeepCustomers keepCustomers,
            StartRun startRun,
            Runs runs,
            Pages pages,
            Ids ids,
            TestClock clock) {
        this.store = store;
        this.charges = charges;
        this.keepCustomers = keepCustomers;
        this.startRun = startRun;
        this.runs = runs;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** New books, on that day. */
    public void open(String date) {
        clock.set(date);
        for (String collection : COLLECTIONS) {
            await(store.collection(collection).deleteMany(new BsonDocument()));
        }
    }

    public void charge(DeliveryConfirmed... events) {
        chargeAll(Arrays.asList(events));
    }

    /** As one batch from the topic; whoever is not known yet is told of first. */
    public void chargeAll(List<DeliveryConfirmed> events) {
        meet(events.stream().map(DeliveryConfirmed::customerId).toArray(String[]::new));
        chargeUnmet(events);
    }

    /** Tells of customers, as little as there is to tell. */
    public void meet(String... customers) {
        await(keepCustomers.handle(events(Arrays.stream(customers)
                .distinct()
                .map(id -> state(id, "North", CustomerStatus.ACTIVE, 0, 0))
                .toList())));
    }

    /** As one batch from the topic, of customers of whom nobody may have told. */
    public void chargeUnmet(List<DeliveryConfirmed> events) {
        await(charges.handle(events(events)));
    }

    public void customer(String id, String area, long openingPaise) {
        customer(id, area, CustomerStatus.ACTIVE, openingPaise, 1);
    }

    public void customer(
            String id, String area, CustomerStatus status, long openingPaise, long version) {
        await(keepCustomers.handle(
                events(List.of(state(id, area, status, openingPaise, version)))));
    }

    /** Whoever is called otherwise from now on. */
    public void renamed(String id, String name, long version) {
        CustomerState now = state(id, "North", CustomerStatus.ACTIVE, 0, version);
        await(keepCustomers.handle(events(List.of(new CustomerState(
                now.customerId(),
                now.userId(),
                name,
                now.phone(),
                now.email(),
                now.language(),
                now.area(),
                now.status(),
                now.statuses(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                version,
                now.updatedAt())))));
    }

    static CustomerState state(
            String id, String area, CustomerStatus status, long openingPaise, long version) {
        return new CustomerState(
                id,
                "UR-" + id,
                "Name of " + id,
                "+919800000001",
                null,
                "en",
                area,
                status,
                List.of(new StatusChange(status, LocalDate.parse("2026-01-01"))),
                List.of(new Address(
                        "AD-1",
                        "Home",
                        "12, Lake Road",
                        null,
                        "Pune",
                        "Maharashtra",
                        "411001",
                        null,
                        null,
                        true)),
                null,
                null,
                null,
                null,
                openingPaise,
                version,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Closes the month for all, and waits until that is done. */
    public ClosingRun close(String month) {
        return close(month, false);
    }

    public ClosingRun close(String month, boolean dry, String... customers) {
        StartRun.Command command = new StartRun.Command(
                await(ids.dated("RN")),
                YearMonth.parse(month),
                List.of(),
                List.of(customers),
                dry,
                // Tests close months as they like; what is plausible has tests of its own.
                true,
                new Caller("UR-0001", Role.ADMIN, null, null, "test"));
        return awaitDone(await(startRun.handle(command)).id());
    }

    public ClosingRun awaitDone(String runId) {
        ClosingRun ended = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> await(runs.get(runId)), run -> !run.running());
        assertEquals(RunStatus.DONE, ended.status(), ended.toString());
        return ended;
    }

    /** With their entries and their keys, which nobody reads together but a test. */
    public List<Page> pagesOf(String customer) {
        Map<String, List<String>> keys = await(pages.headersOf(customer)).stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Page::id, Page::keys));
        return await(pages.wholeOf(customer)).stream()
                .map(Stored::value)
                .map(page -> page.holding(keys.get(page.id()), page.entries()))
                .sorted(Comparator.comparing(Page::month))
                .toList();
    }

    public Page page(String month, String customer) {
        return pagesOf(customer).stream()
                .filter(page -> page.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow();
    }

    /** Every document of a collection as it is stored, without what differs from run to run. */
    public TreeMap<String, String> dump(String collection, String... without) {
        TreeMap<String, String> all = new TreeMap<>();
        for (BsonDocument document :
                await(store.collection(collection).find().collect().asList())) {
            String id = document.getString("_id").getValue();
            document.remove("outbox");
            for (String field : without) {
                document.remove(field);
            }
            all.put(id, document.toJson());
        }
        return all;
    }

    public Store store() {
        return store;
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static <T> List<Event<T>> events(List<T> data) {
        return data.stream().map(one -> new Event<>("e", "k", one, "test")).toList();
    }
}
