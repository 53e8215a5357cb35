package com.earlybird.delivery.boy.domain;

import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.kernel.Change;

/**
 * Who carries. Name, phone and whether he is active follow the staff record; area, vehicle and
 * notes are kept here.
 *
 * @param stateVersion of the staff state that was copied last
 */
public record DeliveryBoy(
        String id,
        String userId,
        String name,
        String phone,
        boolean active,
        String area,
        String vehicle,
        String notes,
        long stateVersion) {

    public static DeliveryBoy of(StaffState state) {
        return new DeliveryBoy(
                state.deliveryBoyId(),
                state.userId(),
                state.name(),
                state.phone(),
                state.active(),
                null,
                null,
                null,
                state.version());
    }

    /** Takes over the newer state; an older or equal one says nothing new. */
    public Change<DeliveryBoy> follow(StaffState state) {
        if (state.version() <= stateVersion) {
            return Change.to(this);
        }
        return Change.to(new DeliveryBoy(
                id,
                state.userId(),
                state.name(),
                state.phone(),
                state.active(),
                area,
                vehicle,
                notes,
                state.version()));
    }

    /** Changes what is kept here: null leaves a value as it is, an empty text takes it away. */
    public Change<DeliveryBoy> edit(String newArea, String newVehicle, String newNotes) {
        return Change.to(new DeliveryBoy(
                id,
                userId,
                name,
                phone,
                active,
                edited(area, newArea),
                edited(vehicle, newVehicle),
                edited(notes, newNotes),
                stateVersion));
    }

    private static String edited(String old, String wanted) {
        if (wanted == null) {
            return old;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
