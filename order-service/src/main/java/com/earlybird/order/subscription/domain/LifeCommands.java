package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;

/** Activate, pause, resume, stop: what a subscription's life is made of. Each is pure. */
public final class LifeCommands {
    private LifeCommands() {}

    /** A draft becomes active; an active one stays as it is. */
    public static Change<Subscription> activate(Subscription s, Circumstances in) {
        mustNotBeStopped(s, in);
        if (s.activated()) {
            return Change.to(s);
        }
        Revision next = new Revision(s);
        next.activated = true;
        next.lateEntry = StartRule.isLate(s.startDate(), s.shiftOn(s.startDate()), in);
        return changed(SubscriptionChange.ACTIVATED, next, s.startDate(), null, in);
    }

    /** No delivery from {@code pause.from()} to {@code pause.to()}, both included. */
    public static Change<Subscription> pause(Subscription s, Pause pause, Circumstances in) {
        mustRun(s, in);
        if (s.pauses().contains(pause)) {
            return Change.to(s);
        }
        if (s.stopDate() != null && !pause.from().isBefore(s.stopDate())) {
            throw Rejection.refused("outside-life", "It stops on " + s.stopDate() + " anyway.");
        }
        Revision next = new Revision(s);
        next.pauses = Pauses.add(s.pauses(), pause);
        mustBeOpen(s, pause.from(), in);
        return changed(SubscriptionChange.PAUSED, next, pause.from(), pause.to(), in);
    }

    /** {@code from} is the first day of delivery again. */
    public static Change<Subscription> resume(Subscription s, LocalDate from, Circumstances in) {
        mustRun(s, in);
        Pause meant = Pauses.meant(s.pauses(), from, in.today());
        Revision next = new Revision(s);
        next.pauses = Pauses.resume(s.pauses(), meant, from);
        if (next.pauses.equals(s.pauses())) {
            return Change.to(s);
        }
        LocalDate first = later(from, meant.from());
        mustBeOpen(s, first, in);
        return changed(SubscriptionChange.RESUMED, next, first, meant.to(), in);
    }

    /** {@code date} is the first day without delivery; until then it can still be moved. */
    public static Change<Subscription> stop(Subscription s, LocalDate date, Circumstances in) {
        if (date.equals(s.stopDate())) {
            return Change.to(s);
        }
        mustNotBeStopped(s, in);
        if (date.isBefore(s.startDate())) {
            throw Rejection.malformed("stop_date", "must not be before " + s.startDate());
        }
        LocalDate first = s.stopDate() != null && s.stopDate().isBefore(date) ? s.stopDate() : date;
        mustBeOpen(s, first, in);
        Revision next = new Revision(s);
        next.stopDate = date;
        return changed(SubscriptionChange.STOPPED, next, first, null, in);
    }

    static void mustNotBeStopped(Subscription s, Circumstances in) {
        if (s.statusOn(in.today()) == SubscriptionStatus.STOPPED) {
            throw Rejection.conflict(
                    "stopped", "It stopped on " + s.stopDate() + "; start a new one.");
        }
    }

    private static void mustRun(Subscription s, Circumstances in) {
        mustNotBeStopped(s, in);
        if (!s.activated()) {
            throw Rejection.conflict("not-active", "It is a draft: activate it first.");
        }
    }

    /** Nothing changes before the first day of delivery, so only from there on a cut-off counts. */
    private static void mustBeOpen(Subscription s, LocalDate from, Circumstances in) {
        LocalDate first = later(from, s.startDate());
        in.window().mustBeOpen(first, s.shiftOn(first));
    }

    private static Change<Subscription> changed(
            SubscriptionChange change,
            Revision next,
            LocalDate from,
            LocalDate to,
            Circumstances in) {
        Subscription state = next.at(in.now());
        return Change.to(state, SubscriptionFacts.changed(change, state, from, to, in));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
