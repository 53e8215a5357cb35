package com.earlybird.delivery.runsheet.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** Which shift a delivery boy means who names none. */
public final class ShiftChoice {
    private static final int NOON = 12;

    private ShiftChoice() {}

    /**
     * The only shift that has stops; if both or neither have: on that very day EVENING from noon
     * on, else MORNING.
     */
    public static Shift of(Set<Shift> withStops, LocalDate date, Instant now, ZoneId zone) {
        if (withStops.size() == 1) {
            return withStops.iterator().next();
        }
        ZonedDateTime here = now.atZone(zone);
        return here.toLocalDate().equals(date) && here.getHour() >= NOON
                ? Shift.EVENING
                : Shift.MORNING;
    }
}
