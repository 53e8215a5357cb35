package com.earlybird.billing;

import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;

import java.time.YearMonth;
import java.util.List;

/** A run for all, of January if nothing else is said, begun and not carried out. */
record ClosingRunOf(String id, TestClock clock) {
    ClosingRun run() {
        return run(YearMonth.parse("2026-01"));
    }

    ClosingRun run(YearMonth month) {
        return new ClosingRun(
                id,
                month,
                List.of(),
                List.of(),
                false,
                RunStatus.RUNNING,
                clock.now(),
                clock.today(),
                clock.today().plusDays(10),
                null,
                null,
                1,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                null,
                ClosingRun.LOCK,
                0,
                0,
                0,
                "UR-0001",
                "test");
    }
}
