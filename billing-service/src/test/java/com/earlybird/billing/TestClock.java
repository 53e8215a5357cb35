package com.earlybird.billing;

import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.test.Mock;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The business clock of these tests: it stands where a test sets it. */
@Mock
@ApplicationScoped
public class TestClock implements BusinessClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-15T06:00:00Z"));

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    /** Noon of that day, Indian time. */
    public void set(String date) {
        now.set(Instant.parse(date + "T06:30:00Z"));
    }
}
