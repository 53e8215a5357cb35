package com.earlybird.billing.dunning.app;

import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.settings.BillingSettings;
import com.earlybird.billing.settings.Settings;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.LocalDate;

/**
 * Looks at the bills that it is time to look at, a page of customers after the other, and never at
 * night. Killed anywhere and begun again, or run by two at once, nobody hears anything twice: what is
 * said is noted in the write that says it.
 */
@ApplicationScoped
public class RemindCustomers {
    private static final int PAGE = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Dunnings dunnings;
    private final LookAtBills look;
    private final Settings settings;
    private final Leases leases;
    private final BusinessClock clock;

    RemindCustomers(
            Dunnings dunnings,
            LookAtBills look,
            Settings settings,
            Leases leases,
            BusinessClock clock) {
        this.dunnings = dunnings;
        this.look = look;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "reminders",
            every = "{earlybird.billing.dunning-every}",
            delayed = "{earlybird.billing.dunning-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> onSchedule() {
        return leases.whileHolding("dunning", LEASE, this::handle);
    }

    /** All that it is time for. */
    public Uni<Void> handle() {
        return settings.current().flatMap(current -> {
            BillingSettings business = current.value();
            return business.quietAt(clock.now().atZone(clock.zone()).toLocalTime())
                    ? Uni.createFrom().voidItem()
                    : pages(clock.today(), business, null);
        });
    }

    private Uni<Void> pages(LocalDate today, BillingSettings business, String cursor) {
        return dunnings.toLookAt(today, cursor, PAGE).flatMap(page -> Multi.createFrom()
                .iterable(page.items())
                .onItem()
                .transformToUniAndConcatenate(one -> lookAt(one, today, business))
                .collect()
                .last()
                .chain(() -> leases.take("dunning", LEASE))
                .chain(() -> page.nextCursor() == null
                        ? Uni.createFrom().voidItem()
                        : pages(today, business, page.nextCursor())));
    }

    /** One whose books cannot be read keeps nobody else waiting. */
    private Uni<Void> lookAt(Dunning one, LocalDate today, BillingSettings business) {
        return look.of(one, today, business)
                .onFailure()
                .invoke(e -> Log.errorf(e, "the bills of %s are looked at later", one.id()))
                .onFailure()
                .recoverWithNull();
    }
}
