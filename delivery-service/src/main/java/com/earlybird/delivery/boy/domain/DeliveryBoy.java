package com.earlybird.delivery.boy.domain;

import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who carries. Name, phone and whether he is active follow the staff record; area, vehicle and
 * notes are kept here.
 *
 * @param vacations when he is away, by date; past ones stay
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
        List<Vacation> vacations,
        long stateVersion) {
    private static final int MOST_VACATIONS = 100;

    public DeliveryBoy {
        vacations = vacations == null ? List.of() : List.copyOf(vacations);
    }

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
                List.of(),
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
                vacations,
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
                vacations,
                stateVersion));
    }

    /** Himself, or who stands in for him that day; null where he is away and nobody does. */
    public String carrierOn(LocalDate date) {
        return vacations.stream()
                .filter(vacation -> vacation.holds(date))
                .findFirst()
                .map(Vacation::standInId)
                .orElse(isAway(date) ? null : id);
    }

    public boolean isAway(LocalDate date) {
        return vacations.stream().anyMatch(vacation -> vacation.holds(date));
    }

    /** Whether any day of that span is a vacation of his. */
    public boolean isAwayWithin(Vacation span) {
        return vacations.stream().anyMatch(span::meets);
    }

    /**
     * He is away then. One that begins on the same day takes the place of the old one.
     *
     * @throws Rejection 409 {@code vacation-overlaps}
     */
    public Change<DeliveryBoy> takeVacation(Vacation wanted) {
        List<Vacation> others = without(wanted.from());
        if (others.stream().anyMatch(wanted::meets)) {
            throw Rejection.conflict("vacation-overlaps", "He is away then already.");
        }
        if (others.size() >= MOST_VACATIONS) {
            throw Rejection.refused(
                    "too-many-vacations", "At most " + MOST_VACATIONS + " are kept.");
        }
        List<Vacation> all = new ArrayList<>(others);
        all.add(wanted);
        all.sort(Comparator.comparing(Vacation::from));
        return Change.to(away(all));
    }

    /** He is there after all; 404 where no vacation begins on that day. */
    public Change<DeliveryBoy> cancelVacation(LocalDate from) {
        List<Vacation> others = without(from);
        if (others.size() == vacations.size()) {
            throw Rejection.notFound("vacation from", from.toString());
        }
        return Change.to(away(others));
    }

    private List<Vacation> without(LocalDate from) {
        return vacations.stream().filter(v -> !v.from().equals(from)).toList();
    }

    private DeliveryBoy away(List<Vacation> when) {
        return new DeliveryBoy(
                id, userId, name, phone, active, area, vehicle, notes, when, stateVersion);
    }

    private static String edited(String old, String wanted) {
        if (wanted == null) {
            return old;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
