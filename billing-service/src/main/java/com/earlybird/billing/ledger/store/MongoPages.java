package com.earlybird.billing.ledger.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** {@code pages}: one document for each customer and month. */
@ApplicationScoped
class MongoPages implements Pages, Repository {
    private static final List<String> HEAD_FIELDS = List.of(
            "id",
            "month",
            "customer_id",
            "status",
            "version",
            "lines",
            "totals",
            "product_names",
            "carries",
            "carried_to",
            "opening_balance_paise",
            "closing_balance_paise",
            "bill");
    static final Bson HEAD = Projections.include(HEAD_FIELDS);
    private static final Bson HEAD_AND_KEYS = Projections.fields(HEAD, Projections.include("keys"));
    private static final Bson HEAD_AND_OUTBOX =
            Projections.fields(HEAD, Projections.include("outbox"));
    private static final Bson BALANCES = Projections.include(
            "id", "month", "customer_id", "status", "version", "closing_balance_paise");
    private static final Bson WHOLE = Projections.exclude("keys");

    /** What one command of the embedded store changes is in its memory until it is on disk. */
    private static final int PAGES_AT_ONCE = 100;

    /** So that the store has the next command when it is done with one. */
    private static final int COMMANDS_AT_ONCE = 3;

    /** Some are read while the next are on their way, and an answer stays a megabyte. */
    private static final int WHOLE_IN_AN_ANSWER = 25;

    private final Documents<Page> documents;

    MongoPages(Store store) {
        documents = store.documents(
                "pages",
                Page.class,
                Page::id,
                Index.on("an account, and what of it is open", "customer_id", "status", "month"),
                Index.on("a month by customer: the view, the run", "month", "customer_id"),
                Index.on("what is open of all months: unbilled money", "status", "month"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    Documents<Page> pages() {
        return documents;
    }

    @Override
    public Uni<List<Stored<Page>>> headersOf(String customerId) {
        return read(eq("customer_id", customerId), HEAD_AND_KEYS);
    }

    @Override
    public Uni<List<Stored<Page>>> headersOf(Collection<String> customerIds) {
        return read(in("customer_id", customerIds), HEAD_AND_KEYS);
    }

    @Override
    public Uni<List<Stored<Page>>> balances(Collection<PageId> ids) {
        return read(in("_id", ids.stream().map(PageId::toString).toList()), BALANCES);
    }

    @Override
    public Uni<List<Stored<Page>>> sums(Collection<String> ids) {
        return read(in("_id", ids), HEAD);
    }

    @Override
    public Uni<List<Stored<Page>>> heads(Collection<String> ids) {
        return read(
                in("_id", ids),
                new FindOptions().projection(HEAD_AND_OUTBOX),
                PageDocuments::withOutbox);
    }

    @Override
    public Uni<List<Stored<Page>>> whole(Collection<String> ids) {
        FindOptions options = new FindOptions().projection(WHOLE).batchSize(WHOLE_IN_AN_ANSWER);
        return read(in("_id", ids), options, PageDocuments::withOutbox);
    }

    @Override
    public Uni<List<Stored<Page>>> wholeOf(String customerId) {
        return read(
                eq("customer_id", customerId),
                new FindOptions().projection(WHOLE),
                PageDocuments::withOutbox);
    }

    @Override
    public Uni<List<Stored<Page>>> openBefore(YearMonth month, Collection<String> customerIds) {
        return ofThese(
                customerIds,
                and(eq("status", PageStatus.OPEN.name()), lt("month", month.toString())));
    }

    @Override
    public Uni<List<Stored<Page>>> closedAfter(YearMonth month, Collection<String> customerIds) {
        return ofThese(
                customerIds,
                and(eq("status", PageStatus.CLOSED.name()), gt("month", month.toString())));
    }

    /** Nearly always there is no such page of anybody, and that is one look at one index. */
    private Uni<List<Stored<Page>>> ofThese(Collection<String> customerIds, Bson which) {
        return documents
                .raw()
                .find(
                        which,
                        new FindOptions().projection(Projections.include("_id")).limit(1))
                .collect()
                .first()
                .flatMap(one -> one == null
                        ? Uni.createFrom().item(List.of())
                        : read(and(in("customer_id", customerIds), which), HEAD_AND_KEYS));
    }

    @Override
    public Uni<List<List<Posting>>> pushAll(List<List<Posting>> groups) {
        return Multi.createFrom()
                .iterable(groups)
                .group()
                .intoLists()
                .of(PAGES_AT_ONCE)
                .onItem()
                .transformToUni(this::pushSome)
                .merge(COMMANDS_AT_ONCE)
                .collect()
                .in(ArrayList<List<Posting>>::new, List::addAll)
                .map(refused -> refused);
    }

    private Uni<List<List<Posting>>> pushSome(List<List<Posting>> groups) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>(groups.size());
        for (List<Posting> group : groups) {
            Posting first = group.get(0);
            PageId id = new PageId(first.from(), first.customerId());
            BsonDocument update =
                    PageUpdates.add(group).append("$setOnInsert", PageUpdates.onInsert(id));
            // Where the page is there and does not take them, the insert meets its _id and fails.
            writes.add(new UpdateOneModel<>(
                    PageUpdates.takes(id, group),
                    PageUpdates.encoded(update),
                    new UpdateOptions().upsert(true)));
        }
        return BulkWrite.into(documents.raw(), writes)
                .map(refused -> refused.stream().map(groups::get).toList());
    }

    @Override
    public Uni<Boolean> push(Stored<Page> page, Posting posting, List<Fact<?>> facts) {
        String id = page.value().id();
        BsonDocument update = PageUpdates.add(List.of(posting));
        PageUpdates.publish(
                update,
                documents.outbox().entries("pages", id, page.nextVersion(), null, null, facts));
        return documents
                .raw()
                .updateOne(PageUpdates.unchanged(page), update)
                .map(result -> result.getMatchedCount() == 1)
                .invoke(done -> nudge(id, done, facts));
    }

    @Override
    public Uni<Boolean> open(YearMonth month, Posting posting, List<Fact<?>> facts) {
        return insert(Page.beginning(month, posting), facts);
    }

    @Override
    public Uni<Boolean> insert(Page page) {
        return insert(page, List.of());
    }

    private Uni<Boolean> insert(Page page, List<Fact<?>> facts) {
        return documents
                .insert(page, null, facts)
                .map(stored -> true)
                .onFailure(e -> e instanceof DuplicateKey duplicate && duplicate.onId())
                .recoverWithItem(false);
    }

    private void nudge(String id, boolean done, List<Fact<?>> facts) {
        if (done && !facts.isEmpty()) {
            documents.outbox().nudge("pages", id);
        }
    }

    private Uni<List<Stored<Page>>> read(Bson which, Bson projection) {
        return read(which, new FindOptions().projection(projection), PageDocuments::stored);
    }

    private Uni<List<Stored<Page>>> read(
            Bson which, FindOptions options, Function<RawBsonDocument, Stored<Page>> reader) {
        return documents
                .raw()
                .find(which, RawBsonDocument.class, options)
                .map(reader)
                .collect()
                .asList();
    }
}
