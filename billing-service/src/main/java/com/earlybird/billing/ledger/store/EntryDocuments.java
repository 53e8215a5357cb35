package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.platform.json.JsonManner;

import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.types.Decimal128;

/**
 * Entries as the store holds them, in the same form as everything else ({@code platform.json.Bson}),
 * by hand: there are many, and the general way takes ten times as long. {@link EntryReader} is the
 * other direction.
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

    private static BsonDocument delivery(DeliverySource delivery) {
        BsonDocument document = new BsonDocument();
        put(document, "delivery_id", delivery.deliveryId());
        document.append("revision", new BsonInt64(delivery.revision()));
        put(document, "order_id", delivery.orderId());
        put(document, "order_type", delivery.orderType().name());
        return document;
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

    private static void put(BsonDocument document, String name, String value) {
        if (value != null) {
            document.append(name, new BsonString(value));
        }
    }
}
