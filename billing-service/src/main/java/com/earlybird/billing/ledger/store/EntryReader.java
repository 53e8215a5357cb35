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

/**
 * Reads entries out of a stored page's bytes, with no document in between: closing a month reads all
 * of its entries.
 */
final class EntryReader {
    private static final Pooled<ItemSold> ITEMS =
            new Pooled<>((bytes, from, to) -> item(BsonCursor.at(bytes, from)));

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

    /** The entry whose elements the cursor is before. */
    static Entry read(BsonCursor in) {
        EntryReader one = new EntryReader();
        while (in.next()) {
            one.field(in.name(), in);
        }
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

    private void field(String name, BsonCursor in) {
        switch (name) {
            case "key" -> key = in.text();
            case "kind" -> kind = EntryKind.valueOf(in.word());
            case "debit" -> debit = LedgerAccount.valueOf(in.word());
            case "credit" -> credit = LedgerAccount.valueOf(in.word());
            case "amount_paise" -> amountPaise = in.whole();
            case "service_date" -> serviceDate = in.day();
            case "posted_at" -> postedAt = in.moment();
            case "delivery" -> delivery = delivery(in.inner());
            case "item" -> item = in.same(ITEMS);
            case "note" -> note = note(in.inner());
            case "correlation_id" -> correlationId = in.text();
            default -> {}
        }
    }

    private static DeliverySource delivery(BsonCursor in) {
        String deliveryId = null;
        long revision = 0;
        String orderId = null;
        OrderType orderType = null;
        while (in.next()) {
            switch (in.name()) {
                case "delivery_id" -> deliveryId = in.text();
                case "revision" -> revision = in.whole();
                case "order_id" -> orderId = in.text();
                case "order_type" -> orderType = OrderType.valueOf(in.word());
                default -> {}
            }
        }
        return new DeliverySource(deliveryId, revision, orderId, orderType);
    }

    private static ItemSold item(BsonCursor in) {
        String productId = null;
        String productName = null;
        String unit = null;
        BigDecimal qty = null;
        long unitPricePaise = 0;
        String hsnCode = null;
        BigDecimal taxRatePercent = null;
        while (in.next()) {
            switch (in.name()) {
                case "product_id" -> productId = in.word();
                case "product_name" -> productName = in.word();
                case "unit" -> unit = in.word();
                case "qty" -> qty = in.decimal().bigDecimalValue();
                case "unit_price_paise" -> unitPricePaise = in.whole();
                case "hsn_code" -> hsnCode = in.word();
                case "tax_rate_percent" -> taxRatePercent = in.decimal().bigDecimalValue();
                default -> {}
            }
        }
        return new ItemSold(
                productId, productName, unit, qty, unitPricePaise, hsnCode, taxRatePercent);
    }

    private static Note note(BsonCursor in) {
        String billId = null;
        String reference = null;
        String reason = null;
        String paysBillId = null;
        while (in.next()) {
            switch (in.name()) {
                case "bill_id" -> billId = in.text();
                case "reference" -> reference = in.text();
                case "reason" -> reason = in.text();
                case "pays_bill_id" -> paysBillId = in.text();
                default -> {}
            }
        }
        return new Note(billId, reference, reason, paysBillId);
    }
}
