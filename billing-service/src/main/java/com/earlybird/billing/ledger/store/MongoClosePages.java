package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.domain.Closing;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Diff;
import com.earlybird.platform.store.Documents;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Closes documents of {@code pages}. */
@ApplicationScoped
class MongoClosePages implements ClosePages {
    private final Documents<Page> documents;

    MongoClosePages(MongoPages pages) {
        documents = pages.pages();
    }

    @Override
    public Uni<Boolean> declare(Stored<Page> page, List<String> carries) {
        BsonArray ids = new BsonArray(carries.stream().map(BsonString::new).toList());
        return write(page, new BsonDocument("carries", ids), List.of());
    }

    @Override
    public Uni<Boolean> carry(Stored<Page> page, YearMonth to, Act act) {
        BsonDocument open = new BsonDocument("status", new BsonString(PageStatus.OPEN.name()));
        BsonDocument closed = new BsonDocument("status", new BsonString(PageStatus.CLOSED.name()))
                .append("carried_to", new BsonString(to.toString()));
        List<BsonDocument> audit = documents
                .outbox()
                .entries(
                        "pages",
                        page.value().id(),
                        page.nextVersion(),
                        act,
                        new Diff(open, closed),
                        List.of());
        return write(page, closed, audit)
                .invoke(() -> documents.outbox().nudge("pages", page.value().id()));
    }

    @Override
    public Uni<Boolean> closeAll(List<Closing> closings, Act act) {
        if (closings.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        List<Close> closes =
                closings.stream().map(closing -> close(closing, act)).toList();
        return documents
                .raw()
                .bulkWrite(
                        closes.stream().map(Close::write).toList(),
                        new BulkWriteOptions().ordered(false))
                .map(result ->
                        result.getMatchedCount() + result.getInsertedCount() == closings.size())
                .onFailure(BulkWrite::isOnlyRefusals)
                .recoverWithItem(false)
                .invoke(all -> closes.forEach(close -> nudge(close, all)));
    }

    @Override
    public Uni<Boolean> tellAgain(Stored<Page> closed, List<? extends Fact<?>> facts, Act act) {
        String id = closed.value().id();
        List<BsonDocument> outbox = documents
                .outbox()
                .entries(
                        "pages",
                        id,
                        closed.nextVersion(),
                        act,
                        new Diff(new BsonDocument(), new BsonDocument()),
                        facts);
        BsonDocument update =
                new BsonDocument("$inc", new BsonDocument("version", new BsonInt64(1)));
        PageUpdates.publish(update, outbox);
        return documents
                .raw()
                .updateOne(PageUpdates.unchanged(closed, PageStatus.CLOSED), update)
                .map(result -> result.getMatchedCount() == 1)
                .invoke(() -> documents.outbox().nudge("pages", id));
    }

    /** @param outbox all that the page then has to tell; null where it may have more */
    private record Close(
            String pageId, WriteModel<BsonDocument> write, List<BsonDocument> outbox) {}

    private Close close(Closing closing, Act act) {
        Page closed = closing.closed();
        if (closing.version() == null) {
            BsonDocument page = documents.newDocument(closed, act, closing.facts());
            List<BsonDocument> outbox =
                    page.getArray("outbox").stream().map(BsonValue::asDocument).toList();
            return new Close(closed.id(), new InsertOneModel<>(page), outbox);
        }
        BsonDocument before = outcome(closing.page());
        BsonDocument after = outcome(closed);
        List<BsonDocument> outbox = documents
                .outbox()
                .entries(
                        "pages",
                        closed.id(),
                        closing.version() + 1,
                        act,
                        new Diff(before, after),
                        closing.facts());
        BsonDocument update = PageUpdates.add(closing.postings());
        PageUpdates.set(update, after);
        PageUpdates.publish(update, outbox);
        return new Close(
                closed.id(),
                new UpdateOneModel<>(
                        PageUpdates.unchanged(new Stored<>(closing.page(), closing.version())),
                        PageUpdates.encoded(update)),
                closing.quiet() ? outbox : null);
    }

    /** One that was not closed after all is only looked at. */
    private void nudge(Close close, boolean allClosed) {
        if (allClosed && close.outbox() != null) {
            documents.outbox().nudge("pages", close.pageId(), close.outbox());
        } else {
            documents.outbox().nudge("pages", close.pageId());
        }
    }

    /** What closing changes, beside the entry that rounds. */
    private static BsonDocument outcome(Page page) {
        BsonDocument outcome =
                new BsonDocument("status", new BsonString(page.status().name()));
        if (page.settled()) {
            outcome.append("opening_balance_paise", new BsonInt64(page.openingBalancePaise()))
                    .append("closing_balance_paise", new BsonInt64(page.closingBalancePaise()));
        }
        if (page.bill() != null) {
            outcome.append("bill", Bson.document(page.bill()));
        }
        return outcome;
    }

    private Uni<Boolean> write(Stored<Page> page, BsonDocument set, List<BsonDocument> outbox) {
        BsonDocument update = new BsonDocument("$set", set)
                .append("$inc", new BsonDocument("version", new BsonInt64(1)));
        PageUpdates.publish(update, outbox);
        return documents
                .raw()
                .updateOne(PageUpdates.unchanged(page), update)
                .map(result -> result.getMatchedCount() == 1);
    }
}
