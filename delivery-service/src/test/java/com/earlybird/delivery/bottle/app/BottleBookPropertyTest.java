package com.earlybird.delivery.bottle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Movements repeated, and killed before and after each write, against one number a type. */
class BottleBookPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final List<String> TYPES = List.of("GLASS_1L", "CRATE_12");
    private static final Act ACT = Act.of(new Caller("UR-1", Role.ADMIN, null, null, "c"), "TEST");

    private final FragileAccounts accounts = new FragileAccounts();
    private final BottleBook book = new BottleBook(accounts);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_movement_counts_once_whatever_is_repeated_and_killed(int seed) {
        Random random = new Random(seed);
        List<BottleMovement> asked = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            accounts.mayFail(random);
            boolean again = !asked.isEmpty() && random.nextInt(3) == 0;
            BottleMovement movement =
                    again ? asked.get(random.nextInt(asked.size())) : movement(step, random);
            try {
                write(movement);
                if (!again) {
                    asked.add(movement);
                }
            } catch (FragileAccounts.Killed e) {
                // Asked for once more at the end: nobody knows whether it was written.
                asked.add(movement);
            } catch (Rejection e) {
                assertEquals("more-than-out", e.code());
            }
        }
        accounts.neverFail();

        Map<String, Long> model = new HashMap<>();
        Map<String, BottleMovement> written = new HashMap<>();
        for (BottleMovement movement : asked) {
            try {
                BottleMovement kept = write(movement);
                if (written.put(kept.id(), kept) == null) {
                    long change = kept.out() - kept.returned() - kept.broken();
                    model.merge(kept.type(), change, Long::sum);
                }
            } catch (Rejection e) {
                assertEquals("more-than-out", e.code());
            }
        }

        var account = accounts.account("CU-1");
        assertEquals(written.size(), account.moves(), "each once");
        TYPES.forEach(type ->
                assertEquals(model.getOrDefault(type, 0L), account.count(type).balance(), type));
        assertEquals(written.keySet(), accounts.everything().keySet(), "none is lost");
        List<BottleMovement> ofBoy = accounts.ofBoyDay("DB-0001:" + DAY).await().indefinitely();
        assertEquals(written.size(), ofBoy.size(), "each once in the boy's day");
    }

    private BottleMovement write(BottleMovement movement) {
        return book.write(movement, false, List.of(), ACT).await().indefinitely();
    }

    private static BottleMovement movement(int n, Random random) {
        return BottleMovement.moved(
                "BM-20260110-%04d".formatted(n),
                "CU-1",
                TYPES.get(random.nextInt(TYPES.size())),
                random.nextInt(4),
                random.nextInt(3),
                random.nextInt(2),
                DAY,
                "DB-0001",
                null,
                "UR-1",
                Instant.EPOCH);
    }
}
