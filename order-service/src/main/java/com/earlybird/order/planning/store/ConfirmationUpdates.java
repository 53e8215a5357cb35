package com.earlybird.order.planning.store;

import com.earlybird.order.planning.app.PlannedDeliveries.Confirmation;
import com.earlybird.order.planning.domain.PlannedDelivery.Delivered;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.types.Decimal128;

/**
 * What is written of confirmations: built field by field, for every delivery of a month comes by
 * here.
 */
final class ConfirmationUpdates {
    private ConfirmationUpdates() {}

    /**
     * Unless a revision as high is there. The version grows too, so that a plan in the making looks
     * again.
     */
    static WriteModel<BsonDocument> keep(Confirmation confirmation) {
        BsonInt64 revision = new BsonInt64(confirmation.revision());
        BsonDocument ifNewer = new BsonDocument("_id", new BsonString(confirmation.id()))
                .append(
                        "confirmed_revision",
                        new BsonDocument("$not", new BsonDocument("$gte", revision)));
        BsonDocument fields = new BsonDocument("confirmed", BsonBoolean.TRUE)
                .append("confirmed_revision", revision)
                .append("delivered", delivered(confirmation.delivered()));
        return new UpdateOneModel<>(
                ifNewer,
                new BsonDocument("$set", fields)
                        .append("$inc", new BsonDocument("version", new BsonInt64(1))));
    }

    private static BsonArray delivered(List<Delivered> items) {
        BsonArray array = new BsonArray();
        for (Delivered item : items) {
            array.add(new BsonDocument("product_id", new BsonString(item.productId()))
                    .append("qty", new BsonDecimal128(new Decimal128(item.qty()))));
        }
        return array;
    }
}
