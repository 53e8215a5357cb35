package com.earlybird.billing.settlement.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.earlybird.billing.settlement.app.Settlements;
import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code settled_lines} and {@code settled_days}: a document for each line, and for each day. */
@ApplicationScoped
class MongoSettlements implements Settlements, Repository {
    private static final int SIDE_BY_SIDE = 16;
    private static final int MOST = 1_000_000;

    private final Documents<SettledLine> lines;
    private final Documents<Day> days;

    record Day(String id) {}

    MongoSettlements(Store store) {
        lines = store.documents(
                "settled_lines",
                SettledLine.class,
                SettledLine::id,
                Index.on("what the provider took on some days", "created_on"));
        days = store.documents("settled_days", Day.class, Day::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(lines, days);
    }

    @Override
    public Uni<Integer> addAll(List<SettledLine> all, Act act) {
        return insert(all, lines, act);
    }

    @Override
    public Uni<Void> markTaken(List<LocalDate> taken, Act act) {
        return insert(taken.stream().map(day -> new Day(day.toString())).toList(), days, act)
                .replaceWithVoid();
    }

    private static <T> Uni<Integer> insert(List<T> all, Documents<T> into, Act act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(one -> into.insert(one, act, List.of())
                        .replaceWith(1)
                        .onFailure(DuplicateKey.class)
                        .recoverWithItem(0))
                .merge(SIDE_BY_SIDE)
                .collect()
                .in(() -> new int[1], (sum, one) -> sum[0] += one)
                .map(sum -> sum[0]);
    }

    @Override
    public Uni<List<SettledLine>> find(Collection<String> ids) {
        return lines.findAll(ids).map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<List<SettledLine>> createdBetween(LocalDate from, LocalDate to) {
        return lines.findAll(
                        and(gte("created_on", from.toString()), lte("created_on", to.toString())),
                        MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Set<LocalDate>> taken(LocalDate from, LocalDate to) {
        return days.findAll(and(gte("_id", from.toString()), lte("_id", to.toString())), MOST)
                .map(found -> found.stream()
                        .map(day -> LocalDate.parse(day.value().id()))
                        .collect(Collectors.toSet()));
    }
}
