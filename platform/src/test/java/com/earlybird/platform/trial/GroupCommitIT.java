package com.earlybird.platform.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.GroupCommit;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single changes of many callers, written together, and each answered for itself. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class GroupCommitIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Parcels parcels;

    private GroupCommit<Parcel> together;
    private String one;
    private String other;

    @BeforeEach
    void two_parcels() {
        together = parcels.together();
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 90_000_000);
        one = "OR-20260127-" + number;
        other = "OR-20260127-" + (number + 1);
        List.of(one, other)
                .forEach(id -> await(parcels.all().insert(Parcel.of(id, id), null, List.of())));
    }

    @Test
    void what_many_change_at_once_is_all_done_and_told_in_few_writes() {
        List<String> tags = IntStream.range(0, 100).mapToObj(n -> "t" + n).toList();

        allAtOnce(tags.stream().map(tag -> together.update(one, tagging(tag))).toList());

        Stored<Parcel> stored = read(one);
        assertTrue(stored.value().tags().containsAll(tags), stored.toString());
        assertTrue(stored.version() < 20, "version " + stored.version());
        awaitFact(102);
        assertEquals(
                100,
                Events.all(Topics.ORDER_BILLED, fact -> fact.orderId().equals(one)).stream()
                        .map(OrderBilled::billId)
                        .distinct()
                        .count());
    }

    @Test
    void of_what_is_not_there_nothing_is_changed_and_the_others_are() {
        List<Optional<Stored<Parcel>>> done = allAtOnce(List.of(
                together.update(one, tagging("a first")),
                together.update("nobody's", tagging("x")),
                together.update(other, tagging("x"))));

        assertEquals(Optional.empty(), done.get(1));
        assertEquals(other, done.get(2).orElseThrow().value().id());
        assertTrue(read(other).value().tags().contains("x"));
    }

    @Test
    void nobody_bears_another_s_failure() {
        List<Uni<Throwable>> failures = List.of(
                failure(together.update(one, tagging("a first"))),
                failure(together.update(one, stored -> {
                    throw new IllegalStateException("a change that cannot be made");
                })),
                failure(together.update(one, stored -> Change.to(stored.value().labelled(other)))),
                failure(together.update(one, tagging("x"))),
                failure(together.update(other, tagging("x"))));

        List<Throwable> failed = allAtOnce(failures);

        assertEquals(IllegalStateException.class, failed.get(1).getClass());
        assertEquals(DuplicateKey.class, failed.get(2).getClass());
        assertEquals(List.of("a first", "x"), read(one).value().tags().subList(2, 4));
        assertEquals(one, read(one).value().label());
        assertTrue(read(other).value().tags().contains("x"));
    }

    @Test
    void one_that_somebody_changed_since_it_was_read_is_read_again() {
        Stored<Parcel> known = read(one);
        await(parcels.all().update("parcel", one, null, tagging("theirs")));

        Stored<Parcel> done = await(together.update(known, tagging("ours")));

        assertEquals(List.of("theirs", "ours"), done.value().tags().subList(2, 4));
        assertEquals(3, done.version());
        assertEquals(done, read(one));
    }

    @Test
    void what_changes_nothing_writes_nothing() {
        assertThrows(
                NoSuchElementException.class,
                () -> await(together.update(
                        new Stored<>(Parcel.of("nobody's", "nobody's"), 1), tagging("x"))));

        Optional<Stored<Parcel>> same = await(together.update(one, tagging("a")));

        assertEquals(1, same.orElseThrow().version());
        assertEquals(1, read(one).version());
    }

    /** Its fact is numbered by how many tags there are then. */
    private static Function<Stored<Parcel>, Change<Parcel>> tagging(String tag) {
        return stored -> {
            Parcel now = stored.value();
            Parcel next = now.tagged(tag);
            return next == now
                    ? Change.to(now)
                    : Change.to(next, now.fact(next.tags().size()));
        };
    }

    private static Uni<Throwable> failure(Uni<?> work) {
        return work.map(done -> (Throwable) new AssertionError("done"))
                .onFailure()
                .recoverWithItem(e -> e);
    }

    private void awaitFact(int number) {
        Events.await(
                Topics.ORDER_BILLED,
                fact -> fact.orderId().equals(one)
                        && fact.billId().endsWith("-%04d".formatted(number)),
                PATIENCE);
    }

    private Stored<Parcel> read(String id) {
        return await(parcels.all().get("parcel", id));
    }

    private static <T> List<T> allAtOnce(List<Uni<T>> work) {
        return await(Uni.join().all(work).andFailFast());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
