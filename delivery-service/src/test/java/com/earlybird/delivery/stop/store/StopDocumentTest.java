package com.earlybird.delivery.stop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.delivery.stop.domain.Given;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.json.Bson;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class StopDocumentTest {
    private final Stop stop = Given.deliveredInFull()
            .assign(
                    "DB-0001",
                    new Recipient(
                            "Lakshmi",
                            "+919840012345",
                            "Mylapore",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));

    @Test
    void a_stop_is_read_as_it_was_stored() {
        assertEquals(stop, Bson.read(Bson.document(stop), Stop.class));
    }

    @Test
    void a_round_quantity_is_read_as_it_was_stored() {
        Stop ten = Given.emptyStop()
                .plan("DL-20260112-0001", Given.subscription(1, ScheduleAction.SCHEDULE, "10"));

        assertEquals(ten, Bson.read(Bson.document(ten), Stop.class));
    }

    @Test
    void a_document_holds_what_the_stop_says_and_nothing_worked_out() {
        BsonDocument document = Bson.document(stop);

        assertEquals(
                Set.of(
                        "id",
                        "customer_id",
                        "date",
                        "shift",
                        "delivery_boy_id",
                        "recipient",
                        "deliveries"),
                document.keySet());
        assertEquals(
                Set.of(
                        "id",
                        "order_id",
                        "order_type",
                        "status",
                        "delivery_type",
                        "revision",
                        "items",
                        "schedule_version",
                        "revisions"),
                document.getArray("deliveries").get(0).asDocument().keySet());
    }
}
