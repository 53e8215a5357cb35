package com.earlybird.billing.dunning.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import com.earlybird.platform.kernel.BusinessClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code bill-issued}, of which this service hears its own facts: each bill is watched from then on. */
@ApplicationScoped
class DunningEvents {
    private final Inbox inbox;
    private final Dunnings dunnings;
    private final BusinessClock clock;

    DunningEvents(Inbox inbox, Dunnings dunnings, BusinessClock clock) {
        this.inbox = inbox;
        this.dunnings = dunnings;
        this.clock = clock;
    }

    @Incoming("dunning-bills")
    Uni<Void> issued(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                Topics.BILL_ISSUED,
                batch,
                events -> dunnings.add(
                        events.stream()
                                .map(Event::data)
                                .filter(told -> told.amountDuePaise() > 0)
                                .collect(groupingBy(
                                        BillIssued::customerId,
                                        mapping(DunningEvents::bill, toList()))),
                        clock.today()));
    }

    private static OpenBill bill(BillIssued told) {
        return new OpenBill(told.billId(), told.month(), told.dueDate(), false, false);
    }
}
