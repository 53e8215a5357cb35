package com.earlybird.order.planning.app;

import static com.earlybird.order.planning.app.PlanningWorld.item;
import static com.earlybird.order.planning.app.PlanningWorld.pages;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.ShiftTotals;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What delivery-service was told, in a map. */
final class InMemoryDeliveries {
    private final PlanningWorld world;

    private InMemoryDeliveries(PlanningWorld world) {
        this.world = world;
    }

    @SuppressWarnings("unchecked")
    static PlannedDeliveries of(PlanningWorld world, Killable process) {
        InMemoryDeliveries memory = new InMemoryDeliveries(world);
        return process.port(
                PlannedDeliveries.class,
                Map.of(
                        "known",
                        a -> item(memory.known((Collection<String>) a[0])),
                        "insertNew",
                        a -> item(memory.insertNew((List<PlannedDelivery>) a[0])),
                        "change",
                        a -> item(memory.change(
                                (Collection<String>) a[0],
                                (Function<Stored<PlannedDelivery>, Change<PlannedDelivery>>) a[1])),
                        "standing",
                        a -> pages(memory.standing((LocalDate) a[0], (Shift) a[1])
                                .filter(one ->
                                        a[2] == null || one.id().compareTo((String) a[2]) > 0)
                                .toList()),
                        "totals",
                        a -> item(memory.totals((LocalDate) a[0], (Shift) a[1]))));
    }

    private Map<String, ScheduleAction> known(Collection<String> ids) {
        return ids.stream()
                .filter(world.deliveries::containsKey)
                .collect(Collectors.toMap(
                        id -> id, id -> world.deliveries.get(id).value().action()));
    }

    private Set<String> insertNew(List<PlannedDelivery> fresh) {
        Set<String> there = new LinkedHashSet<>();
        for (PlannedDelivery one : fresh) {
            if (world.deliveries.containsKey(one.id())) {
                there.add(one.id());
            } else {
                world.store(one.id(), one, 1, List.of(one.fact(1)));
            }
        }
        return there;
    }

    private int change(
            Collection<String> ids,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change) {
        int changed = 0;
        for (String id : ids) {
            Stored<PlannedDelivery> stored = world.deliveries.get(id);
            Change<PlannedDelivery> next = stored == null ? null : change.apply(stored);
            if (next != null && !next.facts().isEmpty()) {
                world.store(id, next.state(), stored.nextVersion(), next.facts());
                changed++;
            }
        }
        return changed;
    }

    Stream<PlannedDelivery> standing(LocalDate date, Shift shift) {
        return world.deliveries.values().stream()
                .map(Stored::value)
                .filter(one -> one.date().equals(date) && one.shift() == shift && one.stands());
    }

    private ShiftTotals totals(LocalDate date, Shift shift) {
        ShiftTotals.Sum sum = new ShiftTotals.Sum();
        standing(date, shift).forEach(one -> {
            sum.delivery(one.customerId());
            one.items().forEach(item -> sum.ordered(item.productId(), item.qty()));
        });
        return sum.total();
    }
}
