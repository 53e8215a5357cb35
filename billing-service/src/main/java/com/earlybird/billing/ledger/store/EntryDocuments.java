package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.contracts.OrderType;
import com.earlybird.platform.json.JsonManner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * Entries as the store holds them, in the same form as everything else ({@code platform.json.Bson}),
 * by hand: a run reads some hundred thousand of them a second, and the general way takes ten times
 * as long.
 */
final class EntryDocuments {
    private EntryDocuments() {}

    static BsonDocument document(Entry entry) {
        BsonDocument document = new BsonDocument();
        put(document, "key", entry.key());
        put(document, "kind", entry.kind().name());
        put(document, "debit", entry.debit().name());
        put(document, "credit", entry.credit().name());
        document.append("amount_paise", new BsonInt64(entry.amountPaise()));
        put(document, "service_date", entry.serviceDate().toString());
        put(document, "posted_at", JsonManner.text(entry.postedAt()));
        if (entry.delivery() != null) {
            document.append("delivery", delivery(entry.delivery()));
        }
        if (entry.item() != null) {
            document.append("item", item(entry.item()));
        }
        if (entry.note() != null) {
            BsonDocument note = new BsonDocument();
            put(note, "bill_id", entry.note().billId());
            put(note, "reference", entry.note().reference());
            put(note, "reason", entry.note().reason());
            put(note, "pays_bill_id", entry.note().paysBillId());
            document.append("note", note);
        }
        put(document, "correlation_id", entry.correlationId());
        return document;
    }

    static Entry read(BsonDocument document) {
        return new Entry(
                text(document, "key"),
                EntryKind.valueOf(text(document, "kind")),
                LedgerAccount.valueOf(text(document, "debit")),
                LedgerAccount.valueOf(text(document, "credit")),
                whole(document, "amount_paise"),
                LocalDate.parse(text(document, "service_date")),
                Instant.parse(text(document, "posted_at")),
                document.containsKey("delivery")
                        ? readDelivery(document.getDocument("delivery"))
                        : null,
                document.containsKey("item") ? readItem(document.getDocument("item")) : null,
                document.containsKey("note") ? readNote(document.getDocument("note")) : null,
                text(document, "correlation_id"));
    }

    private static BsonDocument delivery(DeliverySource delivery) {
        BsonDocument document = new BsonDocument();
        put(document, "delivery_id", delivery.deliveryId());
        document.append("revision", new BsonInt64(delivery.revision()));
        put(document, "order_id", delivery.orderId());
        put(document, "order_type", delivery.orderType().name());
        return document;
    }

    private static DeliverySource readDelivery(BsonDocument document) {
        return new DeliverySource(
                text(document, "delivery_id"),
                whole(document, "revision"),
                text(document, "order_id"),
                OrderType.valueOf(text(document, "order_type")));
    }

    private static BsonDocument item(ItemSold item) {
        BsonDocument document = new BsonDocument();
        put(document, "product_id", item.productId());
        put(document, "product_name", item.productName());
        put(document, "unit", item.unit());
        document.append("qty", new BsonDecimal128(new Decimal128(item.qty())));
        document.append("unit_price_paise", new BsonInt64(item.unitPricePaise()));
        put(document, "hsn_code", item.hsnCode());
        document.append(
                "tax_rate_percent", new BsonDecimal128(new Decimal128(item.taxRatePercent())));
        return document;
    }

    private static ItemSold readItem(BsonDocument document) {
        return new ItemSold(
                text(document, "product_id"),
                text(document, "product_name"),
                text(document, "unit"),
                decimal(document, "qty"),
                whole(document, "unit_price_paise"),
                text(document, "hsn_code"),
                decimal(document, "tax_rate_percent"));
    }

    private static Note readNote(BsonDocument document) {
        return new Note(
                text(document, "bill_id"),
                text(document, "reference"),
                text(document, "reason"),
                text(document, "pays_bill_id"));
    }

    private static void put(BsonDocument document, String name, String value) {
        if (value != null) {
            document.append(name, new BsonString(value));
        }
    }

    private static String text(BsonDocument document, String name) {
        BsonValue value = document.get(name);
        return value == null || value.isNull() ? null : value.asString().getValue();
    }

    private static long whole(BsonDocument document, String name) {
        return document.getNumber(name).longValue();
    }

    private static BigDecimal decimal(BsonDocument document, String name) {
        return document.getNumber(name).decimal128Value().bigDecimalValue();
    }
}
