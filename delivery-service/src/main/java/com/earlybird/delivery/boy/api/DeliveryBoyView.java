package com.earlybird.delivery.boy.api;

import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.boy.domain.Vacation;

import java.util.List;

/** A delivery boy: name, phone and active as in the staff record, the rest as kept here. */
public record DeliveryBoyView(
        String id,
        String userId,
        String name,
        String phone,
        boolean active,
        String area,
        String vehicle,
        String notes,
        List<Vacation> vacations) {
    public static DeliveryBoyView of(DeliveryBoy boy) {
        return new DeliveryBoyView(
                boy.id(),
                boy.userId(),
                boy.name(),
                boy.phone(),
                boy.active(),
                boy.area(),
                boy.vehicle(),
                boy.notes(),
                boy.vacations());
    }
}
