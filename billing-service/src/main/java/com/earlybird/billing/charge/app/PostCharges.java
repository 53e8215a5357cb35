package com.earlybird.billing.charge.app;

import com.earlybird.billing.charge.domain.Charge;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Charges confirmed deliveries, each revision exactly once. */
@ApplicationScoped
public class PostCharges {
    private final PostEntries ledger;
    private final BusinessClock clock;

    PostCharges(PostEntries ledger, BusinessClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Fails, with nothing posted, when one of them is beyond the bounds of {@link Charge}. */
    public Uni<Void> handle(List<Event<DeliveryConfirmed>> events) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        List<Posting> postings = events.stream()
                .map(event -> Charge.of(event.data(), now, today, event.correlationId()))
                .flatMap(Optional::stream)
                .toList();
        return ledger.all(postings);
    }
}
