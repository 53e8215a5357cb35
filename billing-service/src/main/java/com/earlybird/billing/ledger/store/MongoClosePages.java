package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.domain.Closing;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
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
        List<WriteModel<BsonDocument>> writes =
                closings.stream().map(closing -> write(closing, act)).toList();
        return documents
                .raw()
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .map(result ->
                        result.getMatchedCount() + result.getInsertedCount() == closings.size())
                .onFailure(MongoPages::isOnlyRefusals)
                .recoverWithItem(false)
                // Nudging one that was not closed costs a look at it, and no more.
                .invoke(() -> closings.forEach(closing ->
                        documents.outbox().nudge("pages", closing.page().id())));
    }

    private WriteModel<BsonDocument> write(Closing closing, Act act) {
        Page closed = closing.closed();
        if (closing.version() == null) {
            return new InsertOneModel<>(documents.newDocument(closed, act, closing.facts()));
        }
        BsonDocument before = outcome(closing.page());
        BsonDocument after = outcome(closed);
        BsonDocument update = PageUpdates.add(closing.postings());
        PageUpdates.set(update, after);
        PageUpdates.publish(
                update,
                documents
                        .outbox()
                        .entries(
                                "pages",
                                closed.id(),
                                closing.version() + 1,
                                act,
                                new Diff(before, after),
                                closing.facts()));
        return new UpdateOneModel<>(
                PageUpdates.unchanged(new Stored<>(closing.page(), closing.version())),
                PageUpdates.encoded(update));
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
