package com.earlybird.notification;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The marks that say that messages wait for a customer. */
@QuarkusTest
class RecipientMarksIT extends ServiceIT {
    @Inject
    Recipients recipients;

    @Inject
    Store store;

    private Set<String> customer;

    @BeforeEach
    void a_known_customer() {
        int number = Samples.number();
        customer = Set.of(Samples.customerId(number));
        await(recipients.keep(List.of(Samples.customer(number))));
    }

    @Test
    void a_customer_who_is_marked_anew_stays_marked() {
        await(recipients.mark(customer));
        Map<String, String> seen = await(recipients.awaited(customer));
        await(recipients.mark(customer));

        await(recipients.unmark(seen));
        Map<String, String> anew = await(recipients.awaited(customer));
        assertEquals(customer, anew.keySet());

        await(recipients.unmark(anew));
        assertEquals(Map.of(), await(recipients.awaited(customer)));
    }

    @Test
    void a_mark_from_before_marks_had_ids_is_seen_and_taken_away() {
        await(store.collection("recipients")
                .updateOne(eq("_id", customer.iterator().next()), Updates.set("awaited", true)));

        Map<String, String> seen = await(recipients.awaited(customer));
        assertEquals(customer, seen.keySet());

        await(recipients.unmark(seen));
        assertEquals(Map.of(), await(recipients.awaited(customer)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
