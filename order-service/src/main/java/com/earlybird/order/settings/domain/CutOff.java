package com.earlybird.order.settings.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The moment at which a date's shift closes. At that very moment it is closed. */
public record CutOff(OrderSettings settings, ZoneId zone) {
    /** The instant at which {@code shift} of {@code date} closes. */
    public Instant of(LocalDate date, Shift shift) {
        return switch (shift) {
            case MORNING ->
                at(date.minusDays(settings.morningDaysBefore()), settings.morningCutoff());
            case EVENING ->
                at(date.minusDays(settings.eveningDaysBefore()), settings.eveningCutoff());
        };
    }

    /** The cut-off of a product with times of its own; null for one without. */
    public CutOff overriddenBy(CutOffTimes times) {
        return times == null ? this : new CutOff(times.over(settings), zone);
    }

    public boolean hasPassed(LocalDate date, Shift shift, Instant now) {
        return !now.isBefore(of(date, shift));
    }

    /** The first date whose {@code shift} is still open. */
    public LocalDate firstOpen(Shift shift, Instant now) {
        LocalDate date = today(now);
        while (hasPassed(date, shift, now)) {
            date = date.plusDays(1);
        }
        return date;
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    // In a zone with summer time a time of day that does not exist moves on by the gap.
    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
