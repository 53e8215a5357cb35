package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Deliveries by customer, date, status and order; a customer and a delivery boy see their own. */
@ApplicationScoped
public class ListDeliveries {
    private final StopReads stops;

    ListDeliveries(StopReads stops) {
        this.stops = stops;
    }

    public Uni<Page<FoundDelivery>> handle(
            DeliveryQuery asked, Caller caller, String cursorText, int limit) {
        DeliveryQuery query = own(asked, caller);
        DeliveryCursor cursor = DeliveryCursor.read(cursorText);
        String from = cursor == null ? null : cursor.stopId();
        // Each stop found holds at least one; the one the cursor stands in may have none left.
        return stops.search(query, from, limit + 2)
                .map(found -> found.stream()
                        .flatMap(stop ->
                                DeliveryCursor.after(cursor, stop, one -> query.wants(stop, one))
                                        .stream())
                        .toList())
                .map(found -> DeliveryCursor.page(found, limit));
    }

    private static DeliveryQuery own(DeliveryQuery q, Caller caller) {
        if (caller.isStaff()) {
            return q;
        }
        if (caller.is(Role.DELIVERY_BOY) && caller.deliveryBoyId() != null) {
            return new DeliveryQuery(
                    q.customerId(), q.date(), q.status(), q.orderId(), caller.deliveryBoyId());
        }
        if (caller.customerId() == null) {
            throw Rejection.notAllowed("Your login is of no customer.");
        }
        if (q.customerId() != null) {
            caller.mustSeeCustomer(q.customerId(), "customer", q.customerId());
        }
        return new DeliveryQuery(caller.customerId(), q.date(), q.status(), q.orderId(), null);
    }
}
