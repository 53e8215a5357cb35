package com.earlybird.delivery.bottle.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What went to a customer and what came of it, once; never changed.
 *
 * @param id {@code BM-…}, or {@code BL-…} where it is a charged loss
 * @param seq which of the customer's movements it is, from 1
 * @param lost counted as lost and charged
 * @param deliveryBoyId who carried, or null
 * @param boyDay {@code delivery_boy_id:date}, by which a boy's day is found; null without a boy
 */
public record BottleMovement(
        String id,
        String customerId,
        long seq,
        String type,
        long out,
        long returned,
        long broken,
        long lost,
        LocalDate date,
        String deliveryBoyId,
        String boyDay,
        String notes,
        String recordedBy,
        Instant recordedAt) {

    /** One to come, before it has its place among the customer's movements. */
    public static BottleMovement moved(
            String id,
            String customerId,
            String type,
            long out,
            long returned,
            long broken,
            LocalDate date,
            String deliveryBoyId,
            String notes,
            String by,
            Instant at) {
        return new BottleMovement(
                id,
                customerId,
                0,
                type,
                out,
                returned,
                broken,
                0,
                date,
                deliveryBoyId,
                boyDay(deliveryBoyId, date),
                notes,
                by,
                at);
    }

    public static BottleMovement lost(
            String id,
            String customerId,
            String type,
            long qty,
            LocalDate date,
            String reason,
            String by,
            Instant at) {
        return new BottleMovement(
                id, customerId, 0, type, 0, 0, 0, qty, date, null, null, reason, by, at);
    }

    public static String boyDay(String deliveryBoyId, LocalDate date) {
        return deliveryBoyId == null ? null : deliveryBoyId + ":" + date;
    }

    BottleMovement placed(long place) {
        return new BottleMovement(
                id,
                customerId,
                place,
                type,
                out,
                returned,
                broken,
                lost,
                date,
                deliveryBoyId,
                boyDay,
                notes,
                recordedBy,
                recordedAt);
    }
}
