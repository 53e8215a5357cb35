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
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.types.Decimal128;

/**
 * Reads entries out of a stored page's bytes, with no document in between: closing a month reads all
 * of its entries.
 */
final class EntryReader {
    private static final Remembered<String, LocalDate> DAYS = new Remembered<>(LocalDate::parse);
    private static final Remembered<String, Instant> MOMENTS = new Remembered<>(Instant::parse);
    private static final Remembered<Decimal128, BigDecimal> DECIMALS =
            new Remembered<>(Decimal128::bigDecimalValue);

    private String key;
    private EntryKind kind;
    private LedgerAccount debit;
    private LedgerAccount credit;
    private long amountPaise;
    private LocalDate serviceDate;
    private Instant postedAt;
    private DeliverySource delivery;
    private ItemSold item;
    private Note note;
    private String correlationId;

    private EntryReader() {}

    /** The entry at which the reader stands; it is then behind it. */
    static Entry read(BsonReader in) {
        EntryReader one = new EntryReader();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            one.field(in.readName(), in);
        }
        in.readEndDocument();
        return new Entry(
                one.key,
                one.kind,
                one.debit,
                one.credit,
                one.amountPaise,
                one.serviceDate,
                one.postedAt,
                one.delivery,
                one.item,
                one.note,
                one.correlationId);
    }

    private void field(String name, BsonReader in) {
        switch (name) {
            case "key" -> key = in.readString();
            case "kind" -> kind = EntryKind.valueOf(in.readString());
            case "debit" -> debit = LedgerAccount.valueOf(in.readString());
            case "credit" -> credit = LedgerAccount.valueOf(in.readString());
            case "amount_paise" -> amountPaise = whole(in);
            case "service_date" -> serviceDate = DAYS.of(in.readString());
            case "posted_at" -> postedAt = MOMENTS.of(in.readString());
            case "delivery" -> delivery = delivery(in);
            case "item" -> item = item(in);
            case "note" -> note = note(in);
            case "correlation_id" -> correlationId = text(in);
            default -> in.skipValue();
        }
    }

    private static DeliverySource delivery(BsonReader in) {
        String deliveryId = null;
        long revision = 0;
        String orderId = null;
        OrderType orderType = null;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "delivery_id" -> deliveryId = in.readString();
                case "revision" -> revision = whole(in);
                case "order_id" -> orderId = in.readString();
                case "order_type" -> orderType = OrderType.valueOf(in.readString());
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new DeliverySource(deliveryId, revision, orderId, orderType);
    }

    private static ItemSold item(BsonReader in) {
        String productId = null;
        String productName = null;
        String unit = null;
        BigDecimal qty = null;
        long unitPricePaise = 0;
        String hsnCode = null;
        BigDecimal taxRatePercent = null;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "product_id" -> productId = in.readString();
                case "product_name" -> productName = text(in);
                case "unit" -> unit = text(in);
                case "qty" -> qty = decimal(in);
                case "unit_price_paise" -> unitPricePaise = whole(in);
                case "hsn_code" -> hsnCode = text(in);
                case "tax_rate_percent" -> taxRatePercent = decimal(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new ItemSold(
                productId, productName, unit, qty, unitPricePaise, hsnCode, taxRatePercent);
    }

    private static Note note(BsonReader in) {
        String billId = null;
        String reference = null;
        String reason = null;
        String paysBillId = null;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "bill_id" -> billId = text(in);
                case "reference" -> reference = text(in);
                case "reason" -> reason = text(in);
                case "pays_bill_id" -> paysBillId = text(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Note(billId, reference, reason, paysBillId);
    }

    private static String text(BsonReader in) {
        if (in.getCurrentBsonType() == BsonType.STRING) {
            return in.readString();
        }
        in.skipValue();
        return null;
    }

    private static long whole(BsonReader in) {
        return in.getCurrentBsonType() == BsonType.INT32 ? in.readInt32() : in.readInt64();
    }

    private static BigDecimal decimal(BsonReader in) {
        return in.getCurrentBsonType() == BsonType.DECIMAL128
                ? DECIMALS.of(in.readDecimal128())
                : BigDecimal.valueOf(whole(in));
    }
}
