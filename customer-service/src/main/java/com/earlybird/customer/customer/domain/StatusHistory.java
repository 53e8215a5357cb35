package com.earlybird.customer.customer.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A customer's statuses by date, oldest first and without gaps; the last one goes on. */
public record StatusHistory(List<StatusEntry> entries) {
    static final int MOST_ENTRIES = 500;
    static final int DAYS_AHEAD = 366;

    public StatusHistory {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a customer has a status");
        }
    }

    /** A new customer's: on trial or active, from a day that is not far from today. */
    public static StatusHistory begin(CustomerStatus status, LocalDate from, LocalDate today) {
        if (status != CustomerStatus.TRIAL && status != CustomerStatus.ACTIVE) {
            throw Rejection.malformed("status", "a new customer is TRIAL or ACTIVE");
        }
        if (from.isBefore(today.minusDays(DAYS_AHEAD))
                || from.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Rejection.malformed("trial_start_date", "must be within a year of today");
        }
        return new StatusHistory(List.of(new StatusEntry(status, from, null, null)));
    }

    /**
     * With a status from a day on, up to the next one that is known already. One that begins on the
     * same day is replaced.
     *
     * @param createdOn no status is older than the customer
     */
    public StatusHistory with(
            CustomerStatus status,
            LocalDate from,
            String reason,
            LocalDate createdOn,
            LocalDate today) {
        LocalDate first = entries.get(0).from();
        LocalDate earliest = first.isBefore(createdOn) ? first : createdOn;
        if (from.isBefore(earliest)) {
            throw Rejection.refused(
                    "before-customer", "This customer has been one since " + earliest + ".");
        }
        if (from.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Rejection.malformed("from", "must be within a year from today");
        }
        if (holdsAlready(status, from)) {
            return this;
        }
        List<StatusEntry> next = new ArrayList<>(entries);
        next.removeIf(entry -> entry.from().equals(from));
        next.add(new StatusEntry(status, from, null, reason));
        if (next.size() > MOST_ENTRIES) {
            throw Rejection.refused(
                    "too-many-statuses", "This customer's status changed too often.");
        }
        return new StatusHistory(joined(next));
    }

    /** The status on a date; before the first one begins, that first one. */
    public CustomerStatus on(LocalDate date) {
        CustomerStatus found = entries.get(0).status();
        for (StatusEntry entry : entries) {
            if (entry.from().isAfter(date)) {
                break;
            }
            found = entry.status();
        }
        return found;
    }

    private boolean holdsAlready(CustomerStatus status, LocalDate from) {
        return entries.stream()
                .anyMatch(entry -> entry.from().equals(from) && entry.status() == status);
    }

    private static List<StatusEntry> joined(List<StatusEntry> entries) {
        List<StatusEntry> sorted =
                entries.stream().sorted(Comparator.comparing(StatusEntry::from)).toList();
        List<StatusEntry> joined = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean last = i == sorted.size() - 1;
            joined.add(sorted.get(i).until(last ? null : sorted.get(i + 1).from()));
        }
        return joined;
    }
}
