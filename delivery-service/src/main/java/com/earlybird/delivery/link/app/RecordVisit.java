package com.earlybird.delivery.link.app;

import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.UUID;

/** Keeps what was done with a link, before the answer goes out. */
@ApplicationScoped
class RecordVisit {
    private final SharedLinks links;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    RecordVisit(SharedLinks links, BusinessClock clock, MeterRegistry metrics) {
        this.links = links;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** {@code customerId} null for a view, {@code deviceTime} where it was not said. */
    Uni<Void> handle(
            SharedLink link,
            Visit.Kind kind,
            String customerId,
            String outcome,
            Instant deviceTime,
            Visit.From from) {
        Instant now = clock.now();
        // In the order of time, and two of the same millisecond apart.
        String id = "%s:%013d:%s".formatted(link.id(), now.toEpochMilli(), UUID.randomUUID());
        if (kind.isAct()) {
            metrics.counter("earlybird.links.acts", "kind", kind.name(), "outcome", outcome)
                    .increment();
        }
        return links.record(new Visit(
                id,
                link.id(),
                kind,
                now,
                customerId,
                outcome,
                from.hashFor(link),
                from.userAgent(),
                deviceTime));
    }

    /** Does the work and keeps how it came out, refused or not. */
    <T> Uni<T> around(
            SharedLink link,
            Visit.Kind kind,
            String customerId,
            Instant deviceTime,
            Visit.From from,
            Uni<T> work) {
        return work.call(done -> handle(link, kind, customerId, Visit.OK, deviceTime, from))
                .onFailure(Rejection.class)
                .call(e ->
                        handle(link, kind, customerId, ((Rejection) e).code(), deviceTime, from));
    }
}
