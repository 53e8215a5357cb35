package com.earlybird.platform.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Single changes that many callers make at about the same time, read and written together. What
 * comes alone goes at once; what comes while a group is under way, or a little after, is the next
 * group. Each document is still one write under its own condition, several changes of one document
 * become one write with the facts of all, in the order in which they came, and each caller hears
 * when what he wanted is durable. Where a group fails each change is tried by itself, so that
 * nobody bears another's failure.
 *
 * <p>A change is pure, may be run again, and leaves alone what it has changed already. It makes no
 * audit entry: this is for documents that are their own log.
 */
public final class GroupCommit<T> {
    private static final int LARGEST = 500;
    private static final long GATHER_MILLIS = 40;
    // An answer that never comes must not keep all others waiting.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Documents<T> documents;
    private final Vertx vertx;
    // What follows is touched on this context alone.
    private final Context context;
    private final Queue<Wanted<T>> waiting = new ArrayDeque<>();
    private boolean underWay;

    GroupCommit(Documents<T> documents, Vertx vertx) {
        this.documents = documents;
        this.vertx = vertx;
        context = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** {@code known} is null where it has to be read. */
    private record Wanted<T>(
            String id,
            Stored<T> known,
            Function<Stored<T>, Change<T>> change,
            UniEmitter<? super Optional<Stored<T>>> answer) {}

    /** As it is afterwards; empty where there is none. */
    public Uni<Optional<Stored<T>>> update(String id, Function<Stored<T>, Change<T>> change) {
        return add(id, null, change);
    }

    /** Of one that was just read; where somebody was faster it is read again. */
    public Uni<Stored<T>> update(Stored<T> known, Function<Stored<T>, Change<T>> change) {
        return add(documents.idOf(known), known, change).map(Optional::orElseThrow);
    }

    private Uni<Optional<Stored<T>>> add(
            String key, Stored<T> known, Function<Stored<T>, Change<T>> change) {
        return Uni.createFrom().deferred(() -> Uni.createFrom()
                .<Optional<Stored<T>>>emitter(answer -> context.runOnContext(x -> {
                    waiting.add(new Wanted<>(key, known, change, answer));
                    if (!underWay) {
                        commit();
                    }
                }))
                .emitOn(callersContext()));
    }

    private static Executor callersContext() {
        Context callers = Vertx.currentContext();
        return callers == null ? Runnable::run : MutinyHelper.executor(callers);
    }

    private void commit() {
        underWay = !waiting.isEmpty();
        if (underWay) {
            List<Wanted<T>> group = take();
            Uni.createFrom()
                    .deferred(() -> write(group))
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .onItemOrFailure()
                    .invoke((written, failure) -> answer(group, written, failure))
                    .subscribe()
                    .with(done -> gather(), failed -> gather());
        }
    }

    private List<Wanted<T>> take() {
        List<Wanted<T>> group = new ArrayList<>();
        while (group.size() < LARGEST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private void gather() {
        context.runOnContext(x -> {
            if (waiting.size() < LARGEST) {
                vertx.setTimer(GATHER_MILLIS, y -> commit());
            } else {
                commit();
            }
        });
    }

    private Uni<Map<String, Stored<T>>> write(List<Wanted<T>> group) {
        Map<String, List<Wanted<T>>> byId =
                group.stream().collect(groupingBy(Wanted::id, LinkedHashMap::new, toList()));
        Map<String, Stored<T>> known = group.stream()
                .map(Wanted::known)
                .filter(Objects::nonNull)
                .collect(toMap(documents::idOf, one -> one, (one, other) -> other));
        List<String> unread =
                byId.keySet().stream().filter(key -> !known.containsKey(key)).toList();
        return documents
                .findAll(unread)
                .invoke(read -> read.forEach(one -> known.put(documents.idOf(one), one)))
                .flatMap(read -> documents.updateAll(
                        known.values(), null, now -> changed(now, byId.get(documents.idOf(now)))))
                .map(updated -> updated.all().stream().collect(toMap(documents::idOf, one -> one)));
    }

    private Change<T> changed(Stored<T> current, List<Wanted<T>> wanted) {
        Stored<T> now = current;
        List<Fact<?>> facts = new ArrayList<>();
        for (Wanted<T> one : wanted) {
            Change<T> next = one.change().apply(now);
            now = now.map(before -> next.state());
            facts.addAll(next.facts());
        }
        return Change.to(now.value(), facts);
    }

    private void answer(List<Wanted<T>> group, Map<String, Stored<T>> written, Throwable failure) {
        if (failure == null) {
            group.forEach(one -> one.answer().complete(Optional.ofNullable(written.get(one.id()))));
        } else {
            group.stream().collect(groupingBy(Wanted::id)).values().forEach(this::oneByOne);
        }
    }

    private void oneByOne(List<Wanted<T>> ofOneDocument) {
        Multi.createFrom()
                .iterable(ofOneDocument)
                .onItem()
                .transformToUniAndConcatenate(one -> alone(one)
                        .invoke(one.answer()::complete)
                        .onFailure()
                        .invoke(one.answer()::fail)
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {});
    }

    private Uni<Optional<Stored<T>>> alone(Wanted<T> one) {
        return documents
                .find(one.id())
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : documents
                                .update("document", found.get(), null, one.change())
                                .map(Optional::of));
    }
}
