package com.earlybird.platform.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.platform.lease.Leases;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.EarlyBirdServers;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class LeasesIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Leases leases;

    @Inject
    Store store;

    private final String name = UUID.randomUUID().toString();

    @Test
    void who_has_a_lease_may_take_it_again_and_nobody_else_until_it_ends() {
        assertTrue(await(leases.take(name, MINUTE)));
        assertTrue(await(leases.take(name, MINUTE)));
        set("holder", "another instance");
        assertFalse(await(leases.take(name, MINUTE)));
        set("until_ms", 1L);
        assertTrue(await(leases.take(name, MINUTE)));
    }

    @Test
    void work_is_done_only_under_the_lease_and_frees_it_even_when_it_fails() {
        AtomicInteger done = new AtomicInteger();
        await(leases.whileHolding(name, MINUTE, () -> count(done)));
        assertThrows(
                IllegalStateException.class,
                () -> await(leases.whileHolding(name, MINUTE, () -> {
                    throw new IllegalStateException("no");
                })));
        set("holder", "another instance");
        await(leases.whileHolding(name, MINUTE, () -> count(done)));
        set("holder", "a third one");
        set("until_ms", Long.MAX_VALUE);
        await(leases.whileHolding(name, MINUTE, () -> count(done)));
        assertEquals(2, done.get());
    }

    private static Uni<Void> count(AtomicInteger counter) {
        return Uni.createFrom().voidItem().invoke(counter::incrementAndGet);
    }

    private void set(String field, Object value) {
        await(store.collection("leases")
                .updateOne(Filters.eq("_id", name), Updates.set(field, value)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
