package com.earlybird.delivery.boy.app;

import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Changes what this service itself keeps of a delivery boy. */
@ApplicationScoped
public class EditDeliveryBoy {
    private final DeliveryBoys boys;

    EditDeliveryBoy(DeliveryBoys boys) {
        this.boys = boys;
    }

    public record Command(
            Caller caller, String id, Long ifMatch, String area, String vehicle, String notes) {}

    public Uni<Stored<DeliveryBoy>> handle(Command c) {
        return boys.update(
                c.id(),
                c.ifMatch(),
                Act.of(c.caller(), "EDIT_DELIVERY_BOY"),
                boy -> boy.edit(c.area(), c.vehicle(), c.notes()));
    }
}
