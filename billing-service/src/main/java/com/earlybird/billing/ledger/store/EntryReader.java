package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.contracts.OrderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;

/**
 * Reads entries out of a stored page's bytes, with no document in between: closing a month reads all
 * of its entries.
 */
final class EntryReader {
    private EntryReader() {}

    /** The entry at which the reader stands; it is then behind it. */
    static Entry read(BsonReader in) {
        Map<String, Object> fields = fields(in);
        return new Entry(
                text(fields, "key"),
                EntryKind.valueOf(text(fields, "kind")),
                LedgerAccount.valueOf(text(fields, "debit")),
                LedgerAccount.valueOf(text(fields, "credit")),
                whole(fields, "amount_paise"),
                LocalDate.parse(text(fields, "service_date")),
                Instant.parse(text(fields, "posted_at")),
                delivery(inner(fields, "delivery")),
                item(inner(fields, "item")),
                note(inner(fields, "note")),
                text(fields, "correlation_id"));
    }

    private static DeliverySource delivery(Map<String, Object> fields) {
        return fields == null
                ? null
                : new DeliverySource(
                        text(fields, "delivery_id"),
                        whole(fields, "revision"),
                        text(fields, "order_id"),
                        OrderType.valueOf(text(fields, "order_type")));
    }

    private static ItemSold item(Map<String, Object> fields) {
        return fields == null
                ? null
                : new ItemSold(
                        text(fields, "product_id"),
                        text(fields, "product_name"),
                        text(fields, "unit"),
                        decimal(fields, "qty"),
                        whole(fields, "unit_price_paise"),
                        text(fields, "hsn_code"),
                        decimal(fields, "tax_rate_percent"));
    }

    private static Note note(Map<String, Object> fields) {
        return fields == null
                ? null
                : new Note(
                        text(fields, "bill_id"),
                        text(fields, "reference"),
                        text(fields, "reason"),
                        text(fields, "pays_bill_id"));
    }

    private static Map<String, Object> fields(BsonReader in) {
        Map<String, Object> fields = new HashMap<>();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.put(in.readName(), value(in));
        }
        in.readEndDocument();
        return fields;
    }

    private static Object value(BsonReader in) {
        return switch (in.getCurrentBsonType()) {
            case STRING -> in.readString();
            case INT64 -> in.readInt64();
            case INT32 -> (long) in.readInt32();
            case DECIMAL128 -> in.readDecimal128().bigDecimalValue();
            case DOCUMENT -> fields(in);
            default -> {
                in.skipValue();
                yield null;
            }
        };
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) fields.get(name);
    }

    private static long whole(Map<String, Object> fields, String name) {
        return (Long) fields.get(name);
    }

    private static BigDecimal decimal(Map<String, Object> fields, String name) {
        Object number = fields.get(name);
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> fields, String name) {
        return (Map<String, Object>) fields.get(name);
    }
}
