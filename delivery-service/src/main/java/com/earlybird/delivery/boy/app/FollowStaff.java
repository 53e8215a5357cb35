package com.earlybird.delivery.boy.app;

import com.earlybird.contracts.events.StaffState;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.inbox.Event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Keeps the delivery boys among the staff, each in the newest state heard. */
@ApplicationScoped
public class FollowStaff {
    private final DeliveryBoys boys;

    FollowStaff(DeliveryBoys boys) {
        this.boys = boys;
    }

    public Uni<Void> handle(List<Event<StaffState>> events) {
        return Multi.createFrom()
                .iterable(events)
                .map(Event::data)
                .filter(state -> state.deliveryBoyId() != null)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> keep(StaffState state) {
        return boys.add(DeliveryBoy.of(state))
                .call(added -> added
                        ? Uni.createFrom().nullItem()
                        : boys.update(state.deliveryBoyId(), null, null, boy -> boy.follow(state)));
    }
}
