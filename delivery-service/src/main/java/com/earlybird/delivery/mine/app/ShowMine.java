package com.earlybird.delivery.mine.app;

import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;

/** What comes to a customer, and what came: his own, or any for staff. */
@ApplicationScoped
public class ShowMine {
    /** Planning looks some days ahead at most; a month holds two shifts a day. */
    private static final int MOST_STOPS = 100;

    private static final int DAYS_AHEAD = 40;

    private final StopReads stops;
    private final BusinessClock clock;

    ShowMine(StopReads stops, BusinessClock clock) {
        this.stops = stops;
        this.clock = clock;
    }

    /** From today on, what is planned and not called off. */
    public Uni<List<Stop>> upcoming(Caller caller, String customerId) {
        return stops.ofCustomer(
                        own(caller, customerId),
                        clock.today(),
                        clock.today().plusDays(DAYS_AHEAD),
                        MOST_STOPS)
                .map(found ->
                        found.stream().filter(stop -> !stop.planned().isEmpty()).toList());
    }

    /** {@code month} null for this one. */
    public Uni<List<Stop>> month(Caller caller, String customerId, YearMonth month) {
        YearMonth of = month == null ? YearMonth.from(clock.today()) : month;
        return stops.ofCustomer(own(caller, customerId), of.atDay(1), of.atEndOfMonth(), MOST_STOPS)
                .map(found ->
                        found.stream().filter(stop -> !stop.planned().isEmpty()).toList());
    }

    private static String own(Caller caller, String asked) {
        if (caller.isStaff()) {
            if (asked == null || asked.isBlank()) {
                throw Rejection.malformed("customer_id", "says whose deliveries are meant");
            }
            return asked;
        }
        if (caller.customerId() == null) {
            throw Rejection.notAllowed("Your login is of no customer.");
        }
        if (asked != null) {
            caller.mustSeeCustomer(asked, "customer", asked);
        }
        return caller.customerId();
    }
}
