package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.testing.Events;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a close publishes of a page: what it wrote, and what an earlier process left there. */
@QuarkusTest
class ClosingOutboxIT {
    @Inject
    Books books;

    @Inject
    Pages pages;

    @BeforeEach
    void new_books() {
        books.open("2026-02-01");
    }

    @Test
    void a_page_with_nothing_waiting_is_quiet_and_its_bill_is_published_once() {
        String page = delivered("CU-20260101-0971");
        assertTrue(read(page).quiet());

        books.close("2026-01");

        awaitAllPublished(page);
        assertEquals(1, issued("CU-20260101-0971").size());
    }

    @Test
    void what_a_killed_process_left_in_a_page_is_published_with_its_bill() {
        String page = delivered("CU-20260101-0972");
        String entry = "pages/" + page + "/left";
        BsonDocument left = new BsonDocument("id", new BsonString(entry))
                .append("audit", new BsonDocument("record_id", new BsonString(page)));
        await(books.store()
                .collection("pages")
                .updateOne(eq("_id", page), Updates.push("outbox", left)));
        assertFalse(read(page).quiet());

        books.close("2026-01");

        // Sooner than the sweep would find it.
        awaitAllPublished(page);
        assertTrue(books.dump("audit").containsKey(entry));
        assertEquals(1, issued("CU-20260101-0972").size());
    }

    /** A page of January with one delivery. */
    private String delivered(String customer) {
        books.charge(milk(
                "DL-20260110-9" + customer.substring(13),
                customer,
                LocalDate.parse("2026-01-10"),
                5_000));
        return "2026-01:" + customer;
    }

    private Stored<Page> read(String page) {
        return await(pages.whole(List.of(page))).get(0);
    }

    private static List<BillIssued> issued(String customer) {
        return Events.all(Topics.BILL_ISSUED, bill -> bill.customerId().equals(customer));
    }

    private void awaitAllPublished(String page) {
        Awaitility.await().atMost(PATIENCE).until(() -> await(books.store()
                        .collection("pages")
                        .find(eq("_id", page))
                        .collect()
                        .first())
                .getArray("outbox", new BsonArray())
                .isEmpty());
    }
}
