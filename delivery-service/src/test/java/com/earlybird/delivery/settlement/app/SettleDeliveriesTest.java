package com.earlybird.delivery.settlement.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office settles a boy's day; its process is killed again and again, and it asks again. */
class SettleDeliveriesTest {
    private static final int STOPS = 60;
    private static final LocalDate DAY = LocalDate.parse("2026-01-12");
    private static final Instant NEXT_MORNING = Instant.parse("2026-01-13T05:00:00Z");

    private static final BusinessClock CLOCK = new BusinessClock() {
        @Override
        public Instant now() {
            return NEXT_MORNING;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Kolkata");
        }
    };

    private final FragileStops stops = new FragileStops();

    @BeforeEach
    void a_day_of_two_boys() {
        for (int i = 0; i < STOPS; i++) {
            stops.put(stop(i, i % 3 == 0 ? "DB-0002" : "DB-0001"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_same_request_goes_on_where_a_kill_stopped_it_and_settles_each_once(int seed) {
        Random random = new Random(seed);
        int kills = 0;
        stops.mayFail(random);
        for (int tries = 0; tries < 20; tries++) {
            try {
                ask();
            } catch (FragileStops.Killed e) {
                kills++;
            }
        }
        stops.neverFail();
        ask();

        assertTrue(kills > 0, "nothing was killed");
        assertEquals(List.of(), ask(), "asked once more, nothing is left");
        List<String> his = stops.all().stream()
                .filter(stop -> stop.deliveryBoyId().equals("DB-0001"))
                .flatMap(stop -> stop.deliveries().stream())
                .map(Delivery::id)
                .sorted()
                .toList();
        assertEquals(
                his,
                stops.facts.stream().map(DeliveryConfirmed::deliveryId).sorted().toList(),
                "a fact for each of his, one and no more");
        assertTrue(stops.all().stream()
                .filter(stop -> stop.deliveryBoyId().equals("DB-0002"))
                .allMatch(Stop::untouched));
        assertEquals(
                his.size() * 6800L,
                stops.facts.stream()
                        .mapToLong(DeliveryConfirmed::differencePaise)
                        .sum());
    }

    /** A new process each time: nothing is remembered but what is stored. */
    private List<String> ask() {
        SettleDeliveries settle = new SettleDeliveries(
                stops, null, new ListUnconfirmed(stops, CLOCK), CLOCK, new SimpleMeterRegistry());
        return settle.handle(new SettleDeliveries.Command(
                        new Caller("UR-0001", Role.ADMIN, null, null, "c"),
                        DAY,
                        null,
                        List.of(),
                        "DB-0001",
                        true,
                        "He lost his phone"))
                .await()
                .indefinitely()
                .settled();
    }

    private static Stop stop(int number, String boy) {
        String customer = "CU-20260105-%04d".formatted(number);
        return Stop.empty(customer, DAY, Shift.MORNING, boy, null)
                .plan(
                        "DL-20260112-%04d".formatted(number),
                        plan(customer, "SU-20260105-%04d".formatted(number)));
    }

    private static DeliveryScheduled plan(String customer, String order) {
        ScheduledItem milk = new ScheduledItem(
                "PR-0001",
                "Toned milk",
                "500 ml pouch",
                new BigDecimal("2"),
                BigDecimal.ONE,
                3400,
                "0401",
                BigDecimal.ZERO);
        return new DeliveryScheduled(
                order,
                OrderType.SUBSCRIPTION,
                customer,
                DAY,
                Shift.MORNING,
                List.of(milk),
                null,
                null,
                ScheduleAction.SCHEDULE,
                null,
                1,
                Instant.EPOCH);
    }
}
