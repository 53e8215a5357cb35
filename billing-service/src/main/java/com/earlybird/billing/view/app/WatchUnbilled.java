package com.earlybird.billing.view.app;

import com.earlybird.platform.kernel.BusinessClock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps in sight how much money is confirmed and on no bill, and how much of it from months gone by. */
@ApplicationScoped
class WatchUnbilled {
    private final ReadUnbilled read;
    private final BusinessClock clock;
    private final AtomicLong allPaise;
    private final AtomicLong pastPaise;

    WatchUnbilled(ReadUnbilled read, BusinessClock clock, MeterRegistry metrics) {
        this.read = read;
        this.clock = clock;
        allPaise = metrics.gauge("earlybird.unbilled.paise", new AtomicLong());
        pastPaise = metrics.gauge("earlybird.unbilled.past.paise", new AtomicLong());
    }

    @Scheduled(
            identity = "watch-unbilled",
            every = "{earlybird.billing.unbilled-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        YearMonth current = YearMonth.from(clock.today());
        return Uni.combine()
                .all()
                .unis(read.handle(null, null, 1), read.handle(current, null, 1))
                .asTuple()
                .invoke(read -> {
                    allPaise.set(read.getItem1().totalPaise());
                    pastPaise.set(Math.subtractExact(
                            read.getItem1().totalPaise(), read.getItem2().totalPaise()));
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> Log.warnf("unbilled money is not counted: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
