package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Pages in memory, whose process is killed now and then before or after a write. */
class FragilePages implements CashPages {
    static final class Killed extends RuntimeException {}

    final List<Fact<?>> facts = new ArrayList<>();
    private final TreeMap<String, CashPage> pages = new TreeMap<>();
    private Random random;

    void mayFail(Random source) {
        random = source;
    }

    void neverFail() {
        random = null;
    }

    Collection<CashPage> all() {
        return pages.values();
    }

    List<CashEntry> entries() {
        return pages.values().stream().flatMap(page -> page.entries().stream()).toList();
    }

    private void perhapsKilled() {
        if (random != null && random.nextInt(8) == 0) {
            throw new Killed();
        }
    }

    @Override
    public Uni<Stored<CashPage>> get(String pageId) {
        return Uni.createFrom().item(() -> new Stored<>(pages.get(pageId), 1));
    }

    @Override
    public Uni<Optional<Stored<CashPage>>> newest(String deliveryBoyId) {
        return Uni.createFrom().item(() -> Optional.ofNullable(pages.lastEntry())
                .map(last -> new Stored<>(last.getValue(), 1)));
    }

    @Override
    public Uni<Void> add(CashPage page) {
        return Uni.createFrom().item(() -> {
            perhapsKilled();
            pages.putIfAbsent(page.id(), page);
            perhapsKilled();
            return null;
        });
    }

    @Override
    public Uni<Stored<CashPage>> update(
            String pageId, Long ifMatch, Act act, Function<CashPage, Change<CashPage>> change) {
        return Uni.createFrom().item(() -> {
            perhapsKilled();
            Change<CashPage> next = change.apply(pages.get(pageId));
            pages.put(pageId, next.state());
            facts.addAll(next.facts());
            perhapsKilled();
            return new Stored<>(next.state(), 2);
        });
    }

    @Override
    public Uni<Page<CashPage>> handedOver(String deliveryBoyId, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Page<CashPage>> withStatus(
            HandOver.CountStatus status, String deliveryBoyId, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Long> owedPaise(String deliveryBoyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<Stored<CashPage>>> holding(String deliveryBoyId, String entryId) {
        throw new UnsupportedOperationException();
    }
}
