package com.earlybird.billing.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Entries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.contracts.OrderType;
import com.earlybird.platform.json.Bson;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;

class EntryDocumentsTest {
    private static final List<Entry> SOME = List.of(
            Entries.sold("DL-20260110-0001:r1", OrderType.SUBSCRIPTION, 5_000),
            Entries.sold("DL-20260110-0002:r2", OrderType.ONE_TIME, -77, null, "12.5"),
            Entries.payment("PM-20260110-0001", 10_000),
            Entry.of(
                    new Entry.Cause(
                            "CN-1", EntryKind.CREDIT_NOTE, Entries.DAY, Entries.NOW, "corr"),
                    LedgerAccount.ADJUSTMENT,
                    -500,
                    Note.paying("BI-202601-0001", null, "spilt")));

    @Test
    void an_entry_comes_back_as_it_was_stored() {
        for (Entry entry : SOME) {
            assertEquals(entry, read(EntryDocuments.document(entry)));
        }
    }

    private static Entry read(BsonDocument document) {
        return EntryReader.read(
                BsonCursor.of(new RawBsonDocument(document, new BsonDocumentCodec())));
    }

    @Test
    void an_entry_is_stored_in_the_form_of_all_documents() {
        for (Entry entry : SOME) {
            assertEquals(Bson.document(entry), EntryDocuments.document(entry));
            assertEquals(entry, read(Bson.document(entry)));
        }
    }
}
