package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.order.register.domain.Order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order that repeats by a calendar. Its dates decide what is delivered; a change is a dated value.
 *
 * @param productName as it was called when it started
 * @param stopDate the first day without delivery, or null
 * @param activated false while it is a draft
 * @param patterns oldest first; the first begins on the start date
 * @param irregularList the days of an IRREGULAR one, by date
 * @param pauses by date, never overlapping
 * @param overrides by date, one a day
 * @param addressId where to, or null for the customer's default address
 * @param door the address that counts for {@link #isSecondTo}: the one given, else the default then
 * @param lateEntry whether it was started by staff for a day whose cut-off had passed
 * @param lastDeliveryDate the last day on which something was confirmed, or null
 * @param requests the latest change requests that were carried out on it, so that none is twice
 * @param walletVersion of the wallet's level that it was last paused or resumed by, 0 before
 * @param activeKey unique among all orders: its turn at the door, or its own id if it claims none
 * @param duplicateKey of one-time orders; here its own id, for the field is unique too
 */
public record Subscription(
        String id,
        OrderType orderType,
        String customerId,
        String productId,
        String productName,
        Mode mode,
        LocalDate startDate,
        LocalDate stopDate,
        boolean activated,
        List<Pattern> patterns,
        List<ListedDay> irregularList,
        List<Pause> pauses,
        List<DayOverride> overrides,
        String addressId,
        String door,
        boolean allowSecond,
        boolean lateEntry,
        LocalDate lastDeliveryDate,
        List<String> requests,
        long walletVersion,
        String activeKey,
        String duplicateKey,
        String createdBy,
        Instant createdAt,
        Instant updatedAt)
        implements Order {
    private static final int MOST_REQUESTS = 50;

    public Subscription {
        patterns = List.copyOf(patterns);
        irregularList = List.copyOf(irregularList);
        pauses = List.copyOf(pauses);
        overrides = List.copyOf(overrides);
        requests = requests == null ? List.of() : List.copyOf(requests);
    }

    /** What it is called on {@code today}. */
    public SubscriptionStatus statusOn(LocalDate today) {
        if (stopDate != null && !today.isBefore(stopDate)) {
            return SubscriptionStatus.STOPPED;
        }
        if (!activated) {
            return SubscriptionStatus.DRAFT;
        }
        return pauseOn(today) == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.PAUSED;
    }

    /** The pattern in force on {@code date}; before the start, the first one. */
    public Pattern patternOn(LocalDate date) {
        for (int i = patterns.size() - 1; i > 0; i--) {
            if (!patterns.get(i).from().isAfter(date)) {
                return patterns.get(i);
            }
        }
        return patterns.get(0);
    }

    /** The shift in force on {@code date}: the day's own if it names one, else the pattern's. */
    public Shift shiftOn(LocalDate date) {
        DayOverride override = overrideOn(date);
        return override != null && override.shift() != null
                ? override.shift()
                : patternOn(date).shift();
    }

    /** The override of {@code date}, or null. */
    public DayOverride overrideOn(LocalDate date) {
        for (DayOverride override : overrides) {
            int order = override.date().compareTo(date);
            if (order == 0) {
                return override;
            }
            if (order > 0) {
                return null;
            }
        }
        return null;
    }

    /** The pause that holds {@code date}, or null. */
    public Pause pauseOn(LocalDate date) {
        for (Pause pause : pauses) {
            if (pause.contains(date)) {
                return pause;
            }
        }
        return null;
    }

    /** Whether an empty wallet pauses it on {@code date} or later. */
    public boolean isPausedForWallet(LocalDate date) {
        return pauses.stream()
                .anyMatch(pause ->
                        pause.isOfWallet() && (pause.to() == null || !pause.to().isBefore(date)));
    }

    /** From the start date to the day before the stop date. */
    public boolean livesOn(LocalDate date) {
        return !date.isBefore(startDate) && (stopDate == null || date.isBefore(stopDate));
    }

    /**
     * Whether both bring the same product to the same door in the same shift for some time: the
     * second one has to be asked for (product.md, "Validation").
     */
    public boolean isSecondTo(Subscription other) {
        return activated
                && other.activated
                && !id.equals(other.id)
                && productId.equals(other.productId)
                && door.equals(other.door)
                && lastShift() == other.lastShift()
                && other.startDate.isBefore(end())
                && startDate.isBefore(other.end());
    }

    /** Whether it comes to where, or when, {@code before} (null for none) did not. */
    public boolean joins(Subscription before) {
        return claims()
                && (before == null
                        || !before.claims()
                        || lastShift() != before.lastShift()
                        || end().isAfter(before.end()));
    }

    /** The same before it was activated: what it is compared with when it starts. */
    public Subscription asDraft() {
        Revision next = new Revision(this);
        next.activated = false;
        return next.at(updatedAt);
    }

    /** Notes that a change request was carried out on it. */
    Subscription carriedOut(String requestId) {
        Revision next = new Revision(this);
        next.requests = Stream.concat(requests.stream(), Stream.of(requestId))
                .skip(Math.max(0, requests.size() + 1 - MOST_REQUESTS))
                .toList();
        return next.at(updatedAt);
    }

    /** The same with its turn at the door, see {@link Neighbours}. */
    Subscription withTurn(long turn) {
        return new Revision(this).withKey("%s:%06d".formatted(turnsOf(this), turn));
    }

    /** What the keys of all turns at its door begin with. */
    public static String turnsOf(Subscription s) {
        return String.join(":", "turn", s.customerId, s.productId, s.door);
    }

    boolean claims() {
        return activated && !allowSecond;
    }

    /** The first day without delivery, as far as it is known. */
    private LocalDate end() {
        LocalDate stop = stopDate == null ? LocalDate.MAX : stopDate;
        LocalDate once = mode == Mode.ONE_TIME ? startDate.plusDays(1) : LocalDate.MAX;
        return stop.isBefore(once) ? stop : once;
    }

    Shift lastShift() {
        return patterns.get(patterns.size() - 1).shift();
    }
}
