package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/**
 * A month of a street, through the public API alone: 40 households, two delivery boys, pauses,
 * guests, one-time orders, partial and missed deliveries, repeated taps; then the bills and the
 * proof. Everything printed is added up from answers of the API.
 */
public final class Demo {
    private static final long SEED = 20_260_127;
    private static final LocalTime EVE = LocalTime.of(9, 0);

    private final Api admin;
    private final PrintStream out;
    private final Random chance = new Random(SEED);

    /** @param admin logged in at a system that runs on a business clock */
    public Demo(Api admin, PrintStream out) {
        this.admin = admin;
        this.out = out;
    }

    /** Plays the first whole month that the business clock has not reached. */
    public boolean play() {
        Api.Answer clock = admin.get("/api/clock");
        if (clock.status() == 404) {
            throw new IllegalStateException("the demo moves the business clock: start the system"
                    + " with --clock, or let the demo start its own");
        }
        YearMonth month = monthAfter(Instant.parse(clock.ok().get("now").asText()));

        Street street = new Street(admin, (int) (System.currentTimeMillis() / 1000));
        Tally tally = new Tally();
        Month life = new Month(admin, street, new Rounds(street, tally, chance), chance);
        out.printf("A street of %d households lives %s.%n", Street.HOUSEHOLDS, month);
        life.clock(month.atDay(1).minusDays(1), EVE);
        street.settle(month.atDay(1), chance);
        ProgressBar progress = new ProgressBar(out, month.lengthOfMonth());
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            life.live(month.atDay(day));
            progress.step(month.atDay(day).toString());
        }
        progress.end();
        life.clock(month.plusMonths(1).atDay(1), LocalTime.of(6, 0));
        return settle(street, month, tally);
    }

    /** The first month whose eve is still to come. */
    private static YearMonth monthAfter(Instant now) {
        LocalDateTime local = now.atZone(Month.ZONE).toLocalDateTime();
        YearMonth next = YearMonth.from(local).plusMonths(1);
        boolean late = local.isAfter(next.atDay(1).minusDays(1).atTime(EVE));
        return late ? next.plusMonths(1) : next;
    }

    private boolean settle(Street street, YearMonth month, Tally tally) {
        Settlement settlement = new Settlement(admin, street, month);
        Invariants invariants = new Invariants();
        long chargedPaise = settlement.awaitCharged(tally.totalPaise());
        invariants.same(tally.totalPaise(), chargedPaise, "charged is what was handed over");
        JsonNode run = settlement.close();
        invariants.check(run.get("status").asText().equals("DONE"), "the billing run: " + run);
        List<JsonNode> bills = settlement.bills();
        bills.forEach(invariants::billAddsUp);
        invariants.charged(tally, street, bills);
        invariants.oneTimeOrdersAreBilled(admin, tally, month.toString());
        long receivedPaise = settlement.pay(bills, chance);
        JsonNode reconciliation = settlement.reconciliation();
        invariants.reconciled(reconciliation);
        List<JsonNode> afterPayment = settlement.bills();
        new Report(out).print(tally, chargedPaise, afterPayment, receivedPaise, reconciliation);
        long stillDue = afterPayment.stream()
                .mapToLong(bill -> Invariants.paise(bill, "amount_due"))
                .sum();
        long wasDue = bills.stream()
                .mapToLong(bill -> Invariants.paise(bill, "amount_due"))
                .sum();
        invariants.same(wasDue - receivedPaise, stillDue, "still due is due less received");
        invariants.broken().forEach(line -> out.println("BROKEN: " + line));
        if (invariants.broken().isEmpty()) {
            out.println("Every invariant holds.");
        }
        return invariants.broken().isEmpty();
    }
}
