package com.earlybird.platform.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Updated;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many documents changed in one call of the store, each under its own version. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class BulkUpdateIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Parcels parcels;

    private List<String> ids;

    @BeforeEach
    void five_parcels() {
        ids = IntStream.range(0, 5)
                .mapToObj(n -> "OR-" + n + "-" + UUID.randomUUID())
                .sorted()
                .toList();
        ids.forEach(id -> await(parcels.all().insert(Parcel.of(id, id), null, List.of())));
    }

    @Test
    void each_is_changed_and_told_once_and_what_stays_is_not_written() {
        Updated<Parcel> done = await(parcels.all().updateAll(read(), null, noting(ids.get(0))));

        assertEquals(4, done.changed());
        assertEquals(Set.copyOf(ids), idsOf(done));
        read().forEach(stored -> {
            boolean stays = stored.value().id().equals(ids.get(0));
            assertEquals(stays ? 1 : 2, stored.version());
            assertEquals(stays ? null : "noted", stored.value().note());
        });
        Events.await(
                Topics.ORDER_BILLED, fact -> fact.orderId().equals(ids.get(4)), PATIENCE);
        assertEquals(
                4,
                Events.all(Topics.ORDER_BILLED, fact -> ids.contains(fact.orderId())).stream()
                        .map(fact -> fact.orderId() + fact.billId())
                        .distinct()
                        .count());
    }

    @Test
    void where_somebody_was_faster_one_is_read_again_and_nothing_of_theirs_is_lost() {
        List<Stored<Parcel>> known = read();
        await(parcels.all().raw().updateOne(
                        Filters.eq("_id", ids.get(1)),
                        Updates.combine(Updates.set("price_paise", 7L), Updates.inc("version", 1L))));

        Updated<Parcel> done = await(parcels.all().updateAll(known, null, noting("nobody")));

        assertEquals(5, done.changed());
        assertEquals(Set.copyOf(ids), idsOf(done));
        Stored<Parcel> raced = read().get(1);
        assertEquals(7, raced.value().pricePaise());
        assertEquals("noted", raced.value().note());
        assertEquals(3, raced.version());
    }

    private List<Stored<Parcel>> read() {
        return await(parcels.all().findAll(Filters.in("_id", ids), ids.size()));
    }

    private static Set<String> idsOf(Updated<Parcel> done) {
        return done.all().stream().map(stored -> stored.value().id()).collect(Collectors.toSet());
    }

    private static Function<Stored<Parcel>, Change<Parcel>> noting(String allBut) {
        return stored -> stored.value().id().equals(allBut)
                        || "noted".equals(stored.value().note())
                ? Change.to(stored.value())
                : Change.to(
                        stored.value().noted("noted"),
                        stored.value().fact(stored.nextVersion()));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
