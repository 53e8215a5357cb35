package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.settings.domain.CutOff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** When what closes: the usual cut-offs, and those of products that have their own. */
public record Closings(CutOff usual, Map<String, Product> products) {
    public Closings {
        products = Map.copyOf(products);
    }

    /** When a delivery of these products closes: the one that closes first decides. */
    public Instant of(Collection<String> productIds, LocalDate date, Shift shift) {
        return productIds.stream()
                .map(products::get)
                .filter(Objects::nonNull)
                .map(product -> usual.overriddenBy(product.cutOffs()).of(date, shift))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> usual.of(date, shift));
    }

    /** A shift of which something has closed, and when something closed last. */
    public record Closed(PlannedShift shift, Instant through) {}

    /** The shifts from today on of which something has closed by {@code now}. */
    public List<Closed> closedBy(Instant now) {
        Set<CutOff> all = all();
        int furthest = all.stream()
                .map(CutOff::settings)
                .mapToInt(s -> Math.max(s.morningDaysBefore(), s.eveningDaysBefore()))
                .max()
                .orElse(0);
        List<Closed> closed = new ArrayList<>();
        for (int ahead = 0; ahead <= furthest; ahead++) {
            LocalDate date = usual.today(now).plusDays(ahead);
            for (Shift shift : Shift.values()) {
                lastClosing(date, shift, now)
                        .map(at -> new Closed(new PlannedShift(date, shift), at))
                        .ifPresent(closed::add);
            }
        }
        return closed;
    }

    /** When something of the shift closed last; empty while all of it is open. */
    public Optional<Instant> lastClosing(LocalDate date, Shift shift, Instant now) {
        return all().stream()
                .map(cutOff -> cutOff.of(date, shift))
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private Set<CutOff> all() {
        Set<CutOff> all = new LinkedHashSet<>(List.of(usual));
        products.values().forEach(product -> all.add(usual.overriddenBy(product.cutOffs())));
        return all;
    }
}
