package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.pricing.app.PriceAgreements;
import com.earlybird.order.pricing.app.PricesOf;
import com.earlybird.order.pricing.app.ReadPrices;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.app.UsualCutOffs;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Planning on ports in memory, in pages of two, that can be killed at each step. */
final class PlanningWorld {
    private static final int PAGE = 2;

    final Killable process = new Killable();
    final Map<String, Stored<Order>> orders = new TreeMap<>();
    final Map<String, Stored<PlannedDelivery>> deliveries = new TreeMap<>();
    final Map<String, PlanningRun> runs = new TreeMap<>();
    final List<Hold> holds = new ArrayList<>();
    final List<DeliveryScheduled> told = new ArrayList<>();
    final List<NotificationRequested> messages = new ArrayList<>();
    final List<Product> products = new ArrayList<>(List.of(Sample.milk()));
    Instant now = Sample.NOW;

    final PlanDay plan;
    final ReplanOrder replan;
    final ReplanHold replanHold;
    final HearChanges hear;

    PlanningWorld() {
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public ZoneId zone() {
                return Sample.INDIA;
            }
        };
        CutOffs cutOffs = UsualCutOffs.at(clock);
        Products catalogue = process.port(Products.class, Map.of("all", x -> item(products)));
        ReadPrices prices = PricesOf.ports(
                catalogue,
                process.port(PriceAgreements.class, Map.of("findAll", x -> item(List.of()))));
        Customers customers = process.port(
                Customers.class,
                Map.of("findAll", x -> item(Map.of(Sample.CUSTOMER, Sample.customer()))));
        Holds held = process.port(Holds.class, Map.of("between", x -> item(List.copyOf(holds))));
        ReadClosings closings = new ReadClosings(catalogue, cutOffs);
        ReadDue reading = new ReadDue(customers, closings, prices, held);
        PlannedDeliveries planned = InMemoryDeliveries.of(this, process);
        DueOrders due = process.port(DueOrders.class, dueOrders());
        Orders register = process.port(Orders.class, Map.of("get", a -> item(orders.get(a[0]))));
        OneTimeOrders oneTime = process.port(OneTimeOrders.class, oneTimeOrders());
        PlanningRuns progress = process.port(PlanningRuns.class, runs());
        SettleOrders settle = new SettleOrders(oneTime, cutOffs, clock);
        PlanBatch batches = new PlanBatch(reading, new TellDeliveries(planned, clock), settle);
        plan = new PlanDay(
                reading, batches, due, planned, progress, new CountShift(planned, progress), clock);
        replan = new ReplanOrder(register, reading, batches, progress, clock);
        replanHold = new ReplanHold(oneTime, reading, settle, plan, progress, clock);
        hear = new HearChanges(register, replan, progress, clock);
    }

    /** Stores an order as changed now. */
    void put(Order order) {
        orders.merge(
                order.id(),
                new Stored<>(order, 1),
                (before, first) -> new Stored<>(order, before.nextVersion()));
    }

    /** Stores a delivery with the facts that leave with it. */
    void store(String id, PlannedDelivery state, long version, List<? extends Fact<?>> facts) {
        deliveries.put(id, new Stored<>(state, version));
        for (Fact<?> fact : facts) {
            if (fact.data() instanceof DeliveryScheduled scheduled) {
                told.add(scheduled);
            } else {
                messages.add((NotificationRequested) fact.data());
            }
        }
    }

    private Map<String, Function<Object[], Object>> dueOrders() {
        return Map.of(
                "maybeDueOn",
                a -> pages(orders.values().stream()
                        .map(Stored::value)
                        .filter(order -> a[1] == null || order.id().compareTo((String) a[1]) > 0)
                        .toList()),
                "maybeDueIds",
                a -> pages(orders.keySet().stream()
                        .filter(id -> a[1] == null || id.compareTo((String) a[1]) > 0)
                        .toList()),
                "changedSince",
                a -> pages(List.<Order>of()),
                "findAll",
                a -> item(((Collection<?>) a[0])
                        .stream()
                                .filter(orders::containsKey)
                                .map(id -> orders.get(id).value())
                                .toList()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Function<Object[], Object>> oneTimeOrders() {
        return Map.of(
                "standingBetween",
                a -> Multi.createFrom()
                        .iterable(orders.values().stream()
                                .filter(s -> s.value() instanceof OneTimeOrder one && one.stands())
                                .map(s -> s.map(OneTimeOrder.class::cast))
                                .toList()),
                "update",
                a -> item(update((String) a[0], a[3])),
                "updateAll",
                a -> {
                    ((Collection<String>) a[0]).forEach(id -> update(id, a[2]));
                    return Uni.createFrom().voidItem();
                });
    }

    @SuppressWarnings("unchecked")
    private Stored<Order> update(String id, Object how) {
        Stored<OneTimeOrder> before = orders.get(id).map(OneTimeOrder.class::cast);
        Change<OneTimeOrder> change =
                ((Function<Stored<OneTimeOrder>, Change<OneTimeOrder>>) how).apply(before);
        if (!change.state().equals(before.value())) {
            put(change.state());
        }
        return orders.get(id);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Function<Object[], Object>> runs() {
        return Map.of(
                "begin",
                a -> {
                    PlanningRun first =
                            PlanningRun.first((PlannedShift) a[0], (Coverage) a[1], (Instant) a[2]);
                    return item(runs.merge(
                            first.id(),
                            first,
                            (was, x) -> was.again(first.coverage(), (Instant) a[2])));
                },
                "update",
                a -> {
                    var shift = (PlannedShift) a[0];
                    String id = PlanningRun.idOf(shift.date(), shift.shift());
                    return item(runs.computeIfPresent(
                            id, (x, run) -> ((UnaryOperator<PlanningRun>) a[1]).apply(run)));
                },
                "noteChange",
                a -> Uni.createFrom().voidItem(),
                "find",
                a -> item(Optional.ofNullable(
                        runs.get(PlanningRun.idOf((LocalDate) a[0], (Shift) a[1])))),
                "between",
                a -> item(runs.values().stream()
                        .filter(run -> !run.date().isBefore((LocalDate) a[0])
                                && (a[1] == null || !run.date().isAfter((LocalDate) a[1])))
                        .collect(Collectors.toList())));
    }

    static <T> Uni<T> item(T value) {
        return Uni.createFrom().item(value);
    }

    static <T> Multi<List<T>> pages(List<T> all) {
        return Multi.createFrom().iterable(all).group().intoLists().of(PAGE);
    }
}
