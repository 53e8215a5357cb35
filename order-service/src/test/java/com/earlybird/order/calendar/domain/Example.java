package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.domain.QuantityRule;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.platform.kernel.Change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A subscription as a line of docs/calendar.md describes it. */
final class Example {
    private static final Circumstances EARLY =
            Sample.customerAsks(Instant.parse("2025-12-20T06:00:00Z"));

    private final List<Hold> holds = new ArrayList<>();
    private final List<StatusChange> statuses = new ArrayList<>();
    private final LocalDate start;
    private final Mode mode;
    private final String says;
    private Subscription subscription;

    Example(String mode, String start, String says) {
        this.mode = Mode.valueOf(mode);
        this.start = LocalDate.parse(start);
        this.says = says;
        statuses.add(new StatusChange(CustomerStatus.ACTIVE, LocalDate.of(2025, 1, 1)));
        subscription = started(true);
    }

    Day on(LocalDate date) {
        KnownCustomer customer =
                new KnownCustomer(Sample.CUSTOMER, "Asha", null, "Baner", statuses, List.of(), 1);
        return Calendar.on(subscription, customer, holds, date);
    }

    void change(String text) {
        Words words = new Words(text);
        switch (words.next()) {
            case "" -> {
                // No change.
            }
            case "pause" ->
                apply(LifeCommands.pause(
                        subscription, new Pause(words.date(), words.date(), "away"), EARLY));
            case "resume" -> apply(LifeCommands.resume(subscription, words.date(), EARLY));
            case "stop" -> apply(LifeCommands.stop(subscription, words.date(), EARLY));
            case "day" ->
                apply(CalendarCommands.setDay(
                        subscription,
                        new DayOverride(words.date(), words.qty(), words.shift()),
                        EARLY));
            case "from" -> from(words);
            case "list" -> list(words);
            case "hold" -> hold(words);
            case "customer" ->
                statuses.add(new StatusChange(CustomerStatus.valueOf(words.next()), words.date()));
            case "draft" -> subscription = started(false);
            default -> throw new IllegalArgumentException(text);
        }
    }

    private void from(Words words) {
        LocalDate date = words.date();
        BigDecimal qty = words.qty();
        Integer interval = words.interval();
        PatternChange change =
                new PatternChange(date, words.shift(), qty, null, interval, null);
        apply(CalendarCommands.changePattern(subscription, change, EARLY));
    }

    private void list(Words words) {
        LocalDate from = words.date();
        PatternChange change =
                new PatternChange(from, null, null, null, null, words.listed());
        apply(CalendarCommands.changePattern(subscription, change, EARLY));
    }

    private void hold(Words words) {
        LocalDate from = words.date();
        LocalDate to = words.date();
        String area = words.matching("[A-Z][a-z]+");
        String product = words.matching("PR-\\d+");
        holds.add(new Hold(
                "HD-0001",
                from,
                to,
                area,
                product,
                words.shift(),
                "storm",
                "UR-1",
                Sample.NOW,
                null));
    }

    private void apply(Change<Subscription> change) {
        subscription = change.state();
    }

    private Subscription started(boolean active) {
        Words words = new Words(says);
        List<ListedDay> listed = words.listed();
        Map<Weekday, BigDecimal> week = new EnumMap<>(Weekday.class);
        for (String day = words.weekday(); day != null; day = words.weekday()) {
            week.put(Weekday.valueOf(day), words.qty());
        }
        BigDecimal qty = words.qty();
        Integer interval = words.interval();
        return new NewSubscription(
                        "SU-20260105-0001",
                        Sample.CUSTOMER,
                        Sample.MILK,
                        "Milk",
                        mode,
                        qty,
                        words.shift(),
                        start,
                        null,
                        week.isEmpty() ? null : week,
                        interval,
                        listed,
                        null,
                        "AD-1",
                        active,
                        false)
                .start(new Circumstances(
                        EARLY.window(),
                        "UR-1",
                        1,
                        new QuantityRule(new BigDecimal("0.5"), null, null)))
                .state();
    }

    /** The words of a cell, read from the left; what is not there is null. */
    private static final class Words {
        private final Deque<String> words;

        Words(String text) {
            words = new ArrayDeque<>(List.of(text.strip().split("\\s+")));
        }

        String next() {
            return words.poll();
        }

        String matching(String form) {
            return !words.isEmpty() && words.peek().matches(form) ? words.poll() : null;
        }

        LocalDate date() {
            matching("to");
            String text = matching("\\d{4}-\\d{2}-\\d{2}");
            return text == null ? null : LocalDate.parse(text);
        }

        List<ListedDay> listed() {
            List<ListedDay> listed = new ArrayList<>();
            for (LocalDate day = date(); day != null; day = date()) {
                listed.add(new ListedDay(day, qty()));
            }
            return listed;
        }

        String weekday() {
            return matching("MON|TUE|WED|THU|FRI|SAT|SUN");
        }

        BigDecimal qty() {
            String text = matching("\\d+(\\.\\d+)?");
            return text == null ? null : new BigDecimal(text);
        }

        Integer interval() {
            return matching("every") == null ? null : Integer.valueOf(next());
        }

        Shift shift() {
            String text = matching("MORNING|EVENING");
            return text == null ? null : Shift.valueOf(text);
        }
    }
}
