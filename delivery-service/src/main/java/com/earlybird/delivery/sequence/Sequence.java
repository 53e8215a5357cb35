package com.earlybird.delivery.sequence;

import com.earlybird.contracts.Shift;

import java.util.List;

/** In which order a delivery boy goes to his customers of one shift; who is not named comes after. */
public record Sequence(String id, String deliveryBoyId, Shift shift, List<String> customerIds) {
    public Sequence {
        customerIds = List.copyOf(customerIds);
    }

    /** The natural key: {@code delivery_boy_id:shift}. */
    static String id(String deliveryBoyId, Shift shift) {
        return deliveryBoyId + ":" + shift;
    }

    static Sequence of(String deliveryBoyId, Shift shift, List<String> customerIds) {
        return new Sequence(id(deliveryBoyId, shift), deliveryBoyId, shift, customerIds);
    }
}
