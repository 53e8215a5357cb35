package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.billing.ModelBooks.ModelBill;
import com.earlybird.billing.closing.app.CloseCustomers;
import com.earlybird.billing.closing.app.ExecuteRun;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.events.DeliveryConfirmed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Months of confirmations, corrections and payments in random order, told several times, with
 * closes among them, some after a dry run, that are killed and resumed, against {@link ModelBooks}: equal to the paisa.
 */
@QuarkusTest
class RandomMonthsIT {
    private static final YearMonth FIRST = YearMonth.parse("2026-01");
    private static final int MONTHS = 3;
    private static final List<String> CUSTOMERS =
            IntStream.range(0, 9).mapToObj(i -> "CU-20260101-095" + i).toList();

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    PostEntries ledger;

    @Inject
    PageScans scans;

    @Inject
    Runs runs;

    @Inject
    CloseCustomers closeCustomers;

    @Inject
    ExecuteRun execute;

    private Random random;
    private ModelBooks model;
    private List<DeliveryConfirmed> told;
    private int deliveries;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_happens_the_books_are_those_of_the_model(int seed) {
        random = new Random(seed);
        model = new ModelBooks();
        told = new ArrayList<>();
        books.open("2026-01-01");
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = FIRST.plusMonths(m);
            for (int day : new int[] {5, 15, 25}) {
                clock.set(month.atDay(day).toString());
                aFewDays(month);
            }
            YearMonth next = month.plusMonths(1);
            clock.set(next.atDay(2).toString());
            if (random.nextBoolean()) {
                books.close(month.toString(), true);
                aFewDays(month);
            }
            aFewDays(next);
            // The month before is closed only now, with what was told of it late already in it.
            close("RN-" + seed + "-" + m, month);
            aFewDays(month);
            assertBalances("seed " + seed + ", " + month);
        }
        assertWhole();
    }

    /** Some deliveries, corrections of earlier ones, payments; all told once more, shuffled. */
    private void aFewDays(YearMonth month) {
        List<DeliveryConfirmed> news = new ArrayList<>();
        for (int n = 4 + random.nextInt(8); n > 0; n--) {
            news.addAll(delivery(month));
        }
        news.forEach(this::remember);
        told.addAll(news);
        List<DeliveryConfirmed> batch = new ArrayList<>(news);
        for (int n = random.nextInt(6); n > 0; n--) {
            batch.add(told.get(random.nextInt(told.size())));
        }
        Collections.shuffle(batch, random);
        int half = random.nextInt(batch.size() + 1);
        books.chargeAll(batch.subList(0, half));
        pay();
        books.chargeAll(batch.subList(half, batch.size()));
    }

    /** One delivery, with up to two corrections of it. */
    private List<DeliveryConfirmed> delivery(YearMonth month) {
        LocalDate date = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        String id = "DL-%s-%04d".formatted(date.toString().replace("-", ""), ++deliveries);
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        OrderType type = random.nextBoolean() ? OrderType.SUBSCRIPTION : OrderType.ONE_TIME;
        long price = 1 + random.nextInt(20_000);
        String ordered = "3";
        List<DeliveryConfirmed> all = new ArrayList<>();
        String before = "0";
        for (int revision = 1; revision <= 1 + random.nextInt(3); revision++) {
            String now = BigDecimal.valueOf(random.nextInt(3_001), 3).toPlainString();
            all.add(Deliveries.of(
                    id, revision, customer, date, type, item("PR-1", ordered, now, before, price)));
            before = now;
        }
        return all;
    }

    private void remember(DeliveryConfirmed event) {
        model.charge(
                event.deliveryId() + ":r" + event.revision(),
                event.customerId(),
                YearMonth.from(event.deliveryDate()),
                event.orderType(),
                event.differencePaise());
    }

    /** Somebody pays, and the payment is posted twice. */
    private void pay() {
        String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        String key = "PM-" + ++deliveries;
        long paise = 1 + random.nextInt(30_000);
        Entry entry = Entry.of(
                new Entry.Cause(key, EntryKind.PAYMENT, clock.today(), clock.now(), null),
                LedgerAccount.CASH,
                -paise,
                Note.paying(anyBill(customer), null, null));
        YearMonth month = YearMonth.from(clock.today());
        Posting posting = new Posting(customer, month, key, List.of(entry));
        await(ledger.one(posting));
        await(ledger.one(posting));
        model.pay(key, customer, month, paise);
    }

    /** One of the customer's bills, one of nobody's, or none. */
    private String anyBill(String customer) {
        List<String> names = new ArrayList<>(books.pagesOf(customer).stream()
                .filter(page -> page.bill() != null)
                .map(page -> page.bill().billId())
                .toList());
        names.add("BI-209901-0001");
        names.add(null);
        return names.get(random.nextInt(names.size()));
    }

    /** Closes the month with a run that is killed somewhere, and carried out by somebody else. */
    private void close(String runId, YearMonth month) {
        ClosingRun run = new ClosingRunOf(runId, clock).run(month);
        await(runs.start(run, null));
        List<String> some = CUSTOMERS.subList(0, random.nextInt(CUSTOMERS.size() + 1));
        await(closeCustomers.close(run, some, 1));
        await(execute.execute(await(runs.get(runId))));
        await(execute.execute(await(runs.get(runId))));
        Map<String, ModelBill> wanted = model.close(month);
        int number = 0;
        for (String customer : CUSTOMERS) {
            Page page = books.pagesOf(customer).stream()
                    .filter(one -> one.month().equals(month))
                    .findFirst()
                    .orElse(null);
            Bill bill = page == null ? null : page.bill();
            if (!wanted.containsKey(customer)) {
                assertNull(bill, runId + " " + customer);
                continue;
            }
            assertEquals(wanted.get(customer), figures(bill), runId + " " + customer);
            assertEquals(
                    "BI-%s-%04d".formatted(month.toString().replace("-", ""), ++number),
                    bill.billId());
        }
    }

    private static ModelBill figures(Bill bill) {
        return new ModelBill(
                bill.openingBalancePaise(),
                bill.subscriptionTotalPaise(),
                bill.oneTimeTotalPaise(),
                bill.paymentsPaise(),
                bill.roundOffPaise(),
                bill.closingBalancePaise());
    }

    private void assertBalances(String when) {
        for (String customer : CUSTOMERS) {
            assertEquals(
                    model.balance(customer),
                    new CustomerAccount(books.pagesOf(customer)).balancePaise(),
                    when + " " + customer);
            assertEquals(
                    model.due(customer),
                    new CustomerAccount(books.pagesOf(customer)).allocation().totalPaise(),
                    when + " " + customer);
        }
    }

    /** The trial balance is zero, and is that of the entries, each of which is there once. */
    private void assertWhole() {
        Map<LedgerAccount, Long> sums = await(scans.accountSums(null, FIRST.plusMonths(MONTHS)));
        assertEquals(0, sums.values().stream().mapToLong(Long::longValue).sum());
        Map<LedgerAccount, Long> byHand = new TreeMap<>();
        Map<String, Integer> keys = new TreeMap<>();
        for (String customer : CUSTOMERS) {
            for (Page page : books.pagesOf(customer)) {
                page.keys().forEach(key -> keys.merge(key, 1, Integer::sum));
                for (Entry entry : page.entries()) {
                    byHand.merge(entry.debit(), entry.amountPaise(), Long::sum);
                    byHand.merge(entry.credit(), -entry.amountPaise(), Long::sum);
                }
            }
        }
        keys.forEach((key, times) -> assertEquals(1, times, key));
        sums.forEach((account, paise) ->
                assertEquals(byHand.getOrDefault(account, 0L), paise, account.name()));
    }
}
