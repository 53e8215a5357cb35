package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopState;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads of many stops, for lists and for accounts. */
public interface StopReads {
    /** Whose run it is, in which shift. */
    record RunKey(String deliveryBoyId, Shift shift) {}

    /** The newest first; from {@code fromStopId} on, that stop included, or from the newest. */
    Uni<List<Stop>> search(DeliveryQuery query, String fromStopId, int limit);

    /** A day's stops with something confirmed, by id, from {@code fromStopId} on, that included. */
    Uni<List<Stop>> confirmedOn(LocalDate date, String fromStopId, int limit);

    /** The stops of a span of dates with something confirmed, one after the other, in no order. */
    Multi<Stop> streamConfirmed(LocalDate from, LocalDate to);

    /** A day's stops with something still to be confirmed; otherwise as {@link #confirmedOn}. */
    Uni<List<Stop>> openOn(LocalDate date, Shift shift, String fromStopId, int limit);

    /** A customer's stops of a span of dates, both ends included, by date. */
    Uni<List<Stop>> ofCustomer(String customerId, LocalDate from, LocalDate to, int limit);

    /** The version of each of these stops that there is; it grows by every change. */
    Uni<Map<String, Long>> versions(Collection<String> stopIds);

    /** How many stops of each state the runs of a day have; {@code shift} null for both. */
    Uni<Map<RunKey, Map<StopState, Integer>>> tally(LocalDate date, Shift shift);
}
