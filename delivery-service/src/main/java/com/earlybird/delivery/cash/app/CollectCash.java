package com.earlybird.delivery.cash.app;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.assignment.app.OwnCustomers;
import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.delivery.cash.domain.EntryDay;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Records what a delivery boy took at a door; billing hears of it in the same write. */
@ApplicationScoped
public class CollectCash {
    private final CashBook book;
    private final OpenPage open;
    private final OwnCustomers customers;
    private final Ids ids;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    CollectCash(
            CashBook book,
            OpenPage open,
            OwnCustomers customers,
            Ids ids,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.book = book;
        this.open = open;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** {@code date} null for today; {@code deliveryBoyId} null for the caller himself. */
    public record Command(
            Caller caller,
            String deliveryBoyId,
            String customerId,
            long amountPaise,
            LocalDate date,
            String billId,
            String notes) {
        /** Whose cash it is; 404 where a delivery boy names another. */
        String boyId() {
            if (caller.is(Role.DELIVERY_BOY)) {
                if (deliveryBoyId != null && !deliveryBoyId.equals(caller.deliveryBoyId())) {
                    throw Rejection.notFound("delivery boy", deliveryBoyId);
                }
                return caller.deliveryBoyId();
            }
            if (deliveryBoyId == null) {
                throw Rejection.malformed("delivery_boy_id", "is needed");
            }
            return deliveryBoyId;
        }
    }

    /** Fixes under which id and from which page on the collection is written. */
    public Uni<String> newKey(Command c) {
        return open.of(c.boyId()).flatMap(page -> ids.dated("CC")
                .map(id -> new CollectionKey(id, page.value().id()).text()));
    }

    /** The entry of {@code key}, which is written once. */
    public Uni<CashEntry> handle(String key, Command c) {
        boolean byStaff = !c.caller().is(Role.DELIVERY_BOY);
        LocalDate date = EntryDay.checked(c.date(), clock.today(), byStaff);
        CollectionKey at = CollectionKey.read(key);
        CashEntry entry = entry(at.collectionId(), date, c);
        Act act = Act.of(c.caller(), "COLLECT_CASH");
        return customers
                .check(c.caller(), c.boyId(), c.customerId(), date)
                .flatMap(ok -> book.write(at.pageId(), entry, act))
                .map(page -> page.entry(entry.id()).orElseThrow())
                .invoke(() -> metrics.counter("earlybird.cash.collections").increment());
    }

    private CashEntry entry(String id, LocalDate date, Command c) {
        return new CashEntry(
                id,
                CashEntry.CashKind.COLLECTED,
                c.customerId(),
                c.amountPaise(),
                date,
                c.billId(),
                c.notes(),
                c.caller().userId(),
                clock.now());
    }
}
