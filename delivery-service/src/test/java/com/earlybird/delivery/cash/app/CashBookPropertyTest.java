package com.earlybird.delivery.cash.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Collections and hand-overs in any order, repeated, and killed before and after each write, against
 * a model that is two numbers: what was collected, and what was counted out.
 */
class CashBookPropertyTest {
    private static final String BOY = "DB-0001";
    private static final Act ACT = Act.of(new Caller("UR-1", Role.ADMIN, null, null, "c"), "TEST");

    private final FragilePages pages = new FragilePages();
    private final OpenPage open = new OpenPage(pages, new KnownBoys());
    private final CashBook book = new CashBook(pages, open);

    private record Asked(CollectionKey key, long paise) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_collection_is_on_one_page_whatever_is_repeated_and_killed(int seed) {
        Random random = new Random(seed);
        Map<String, Long> collected = new HashMap<>();
        List<Asked> asked = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            pages.mayFail(random);
            int what = random.nextInt(10);
            try {
                if (what < 6 || asked.isEmpty()) {
                    Asked one = ask(step, 1 + random.nextInt(100_000));
                    asked.add(one);
                    collect(one);
                } else if (what < 9) {
                    collect(asked.get(random.nextInt(asked.size())));
                } else {
                    handOver(random.nextInt(2) - 1);
                }
            } catch (FragilePages.Killed e) {
                continue;
            }
        }
        pages.neverFail();
        for (Asked one : asked) {
            collect(one);
            collected.put(one.key().collectionId(), one.paise());
        }

        assertEquals(asked.size(), pages.entries().size(), "each once");
        pages.entries()
                .forEach(entry -> assertEquals(collected.get(entry.id()), entry.amountPaise()));
        assertEquals(asked.size(), pages.facts.size(), "an event for each, once");
        long pagesTotal = pages.all().stream().mapToLong(CashPage::inHandPaise).sum();
        assertEquals(collected.values().stream().mapToLong(p -> p).sum(), pagesTotal);
        assertEquals(1, pages.all().stream().filter(CashPage::open).count(), "one open page");
        for (CashPage page : pages.all()) {
            assertTrue(page.open() || page.handOver().expectedPaise() == page.inHandPaise());
        }
    }

    private Asked ask(int step, long paise) {
        String page = open.of(BOY).await().indefinitely().value().id();
        return new Asked(new CollectionKey("CC-20260110-%04d".formatted(step), page), paise);
    }

    private void collect(Asked one) {
        CashEntry entry = new CashEntry(
                one.key().collectionId(),
                CashEntry.CashKind.COLLECTED,
                "CU-1",
                one.paise(),
                LocalDate.of(2026, 1, 10),
                null,
                null,
                "UR-1",
                Instant.EPOCH);
        book.write(one.key().pageId(), entry, ACT).await().indefinitely();
    }

    private void handOver(int wrongBy) {
        CashPage page = open.of(BOY).await().indefinitely().value();
        if (!page.entries().isEmpty()) {
            long counted = page.inHandPaise() + wrongBy;
            pages.update(
                            page.id(),
                            null,
                            ACT,
                            now -> now.handOver(counted, null, "UR-2", Instant.EPOCH))
                    .await()
                    .indefinitely();
        }
    }
}
