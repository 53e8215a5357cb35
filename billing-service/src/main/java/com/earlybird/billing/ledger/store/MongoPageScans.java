package com.earlybird.billing.ledger.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.store.Documents;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Scans {@code pages} by month. */
@ApplicationScoped
class MongoPageScans implements PageScans {
    private static final int WHOLE_AT_ONCE = 50;

    /** An index by month has it: no page is read for it. */
    private static final Bson CUSTOMER =
            Projections.fields(Projections.include("customer_id"), Projections.excludeId());

    private static final Bson SUMS = Projections.include(
            "id",
            "month",
            "customer_id",
            "status",
            "version",
            "carried_to",
            "closing_balance_paise",
            "bill",
            "totals.subscription_paise",
            "totals.one_time_paise",
            "totals.adjustments_paise",
            "totals.payments_paise",
            "totals.opening_paise",
            "totals.round_off_paise");

    private final Documents<Page> documents;

    MongoPageScans(MongoPages pages) {
        documents = pages.pages();
    }

    @Override
    public Uni<SortedSet<String>> customersBetween(YearMonth from, YearMonth to) {
        Bson between = between(from, to);
        if (from == null) {
            return customers(between);
        }
        return customersWithOpen(from).flatMap(open -> customers(between).map(all -> {
            all.addAll(open);
            return all;
        }));
    }

    @Override
    public Uni<SortedSet<String>> customersWithOpen(YearMonth through) {
        return customers(
                and(eq("status", PageStatus.OPEN.name()), lte("month", through.toString())));
    }

    private Uni<SortedSet<String>> customers(Bson which) {
        return documents
                .raw()
                .find(which, new FindOptions().projection(CUSTOMER))
                .map(document -> document.getString("customer_id").getValue())
                .collect()
                .in(TreeSet::new, Set::add);
    }

    @Override
    public Multi<Page> streamHeaders(YearMonth from, YearMonth to) {
        return stream(between(from, to), MongoPages.HEAD);
    }

    @Override
    public Multi<Page> streamSums(YearMonth from, YearMonth to) {
        return stream(between(from, to), SUMS);
    }

    @Override
    public Multi<Page> streamOpen(YearMonth from, YearMonth to) {
        Bson open = and(eq("status", PageStatus.OPEN.name()), between(from, to));
        return stream(open, MongoPages.HEAD);
    }

    private static Bson between(YearMonth from, YearMonth to) {
        return from == null
                ? lte("month", to.toString())
                : and(gte("month", from.toString()), lte("month", to.toString()));
    }

    @Override
    public Uni<BillTally> tally(YearMonth month, String runId) {
        return documents
                .raw()
                .find(
                        and(eq("month", month.toString()), eq("bill.run_id", runId)),
                        new FindOptions()
                                .projection(Projections.include(
                                        "bill.charges_paise", "bill.adjustments_paise")))
                .map(document -> document.getDocument("bill"))
                .map(bill -> Math.addExact(
                        bill.getNumber("charges_paise").longValue(),
                        bill.getNumber("adjustments_paise").longValue()))
                .collect()
                .in(() -> new long[2], (sums, total) -> {
                    sums[0]++;
                    sums[1] = Math.addExact(sums[1], total);
                })
                .map(sums -> new BillTally((int) sums[0], sums[1]));
    }

    @Override
    public Uni<List<String>> billsOf(YearMonth month, String runId) {
        return documents
                .raw()
                .find(
                        and(eq("month", month.toString()), eq("bill.run_id", runId)),
                        new FindOptions().projection(Projections.include("bill.bill_id")))
                .map(document ->
                        document.getDocument("bill").getString("bill_id").getValue())
                .collect()
                .asList()
                .map(ids -> ids.stream().sorted().toList());
    }

    @Override
    public Uni<Map<LedgerAccount, Long>> accountSums(YearMonth from, YearMonth to) {
        List<BsonField> sums = Arrays.stream(LedgerAccount.values())
                .map(account -> Accumulators.sum(account.name(), "$totals.accounts." + account))
                .toList();
        return documents
                .raw()
                .aggregate(List.of(
                        Aggregates.match(between(from, to)),
                        Aggregates.group(new BsonString("all"), sums)))
                .collect()
                .first()
                .map(MongoPageScans::byAccount);
    }

    private static Map<LedgerAccount, Long> byAccount(BsonDocument sums) {
        Map<LedgerAccount, Long> byAccount = new EnumMap<>(LedgerAccount.class);
        for (LedgerAccount account : LedgerAccount.values()) {
            byAccount.put(
                    account, sums == null ? 0L : sums.getNumber(account.name()).longValue());
        }
        return byAccount;
    }

    @Override
    public Multi<Page> streamFrom(YearMonth month) {
        return whole(gte("month", month.toString()));
    }

    @Override
    public Multi<Page> streamWhole(YearMonth from, YearMonth to) {
        return whole(between(from, to));
    }

    private Multi<Page> whole(Bson which) {
        Multi<String> ids = documents
                .raw()
                .find(which, new FindOptions().projection(Projections.include("_id")))
                .map(document -> document.getString("_id").getValue());
        // The embedded store holds a whole answer in memory, so whole pages are asked for by few.
        return ids.group()
                .intoLists()
                .of(WHOLE_AT_ONCE)
                .onItem()
                .transformToMultiAndConcatenate(
                        few -> stream(in("_id", few), Projections.exclude("outbox", "keys")));
    }

    private Multi<Page> stream(Bson which, Bson projection) {
        return documents
                .raw()
                .find(which, RawBsonDocument.class, new FindOptions().projection(projection))
                .map(document -> PageDocuments.stored(document).value());
    }
}
