package com.earlybird.delivery.stop.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a confirmation adds to a stop: the claims, by order, that are not there yet. Said again in
 * the same words it adds nothing; said differently of what is confirmed it is a conflict (409).
 */
final class Confirming {
    private Confirming() {}

    static Map<String, Claim> newClaims(Stop stop, Confirmation said) {
        if (stop.planned().isEmpty()) {
            throw Rejection.conflict(
                    "delivery-cancelled", "Everything at this stop was called off.");
        }
        return said.scope() == Confirmation.Scope.LISTED
                ? listed(stop, said)
                : everythingOpen(stop, said);
    }

    private static Map<String, Claim> listed(Stop stop, Confirmation said) {
        Map<String, Quantities> quantities = checkedQuantities(stop, said);
        Map<String, Claim> claims = new LinkedHashMap<>();
        quantities.forEach((orderId, qty) -> {
            Delivery delivery = stop.ofOrder(orderId).orElseThrow();
            Claim claim = Claim.of(delivery, qty, said);
            if (delivery.stillOpen()) {
                claims.put(orderId, claim);
            } else if (!claim.isSaidBy(delivery.confirmation())) {
                throw alreadyConfirmed(delivery.orderId());
            }
        });
        return claims;
    }

    private static Map<String, Quantities> checkedQuantities(Stop stop, Confirmation said) {
        Map<String, List<Confirmation.Line>> byOrder = new LinkedHashMap<>();
        for (Confirmation.Line line : said.lines()) {
            byOrder.computeIfAbsent(line.orderId(), order -> new ArrayList<>()).add(line);
        }
        LineCheck check = new LineCheck();
        Map<String, Quantities> quantities = new LinkedHashMap<>();
        byOrder.forEach((orderId, lines) -> {
            Delivery delivery = stop.ofOrder(orderId).orElse(null);
            if (delivery == null) {
                lines.forEach(line -> check.note(
                        line.field("order_id"), orderId + " is not planned for this stop"));
            } else if (delivery.isCancelled()) {
                throw Rejection.conflict("delivery-cancelled", orderId + " was called off.");
            } else {
                quantities.put(orderId, new Quantities(check.readAll(delivery, lines)));
            }
        });
        check.refuseFaults();
        return quantities;
    }

    private static Map<String, Claim> everythingOpen(Stop stop, Confirmation said) {
        List<Delivery> open =
                stop.planned().stream().filter(Delivery::stillOpen).toList();
        if (open.isEmpty() && !isRepeat(stop.planned(), said)) {
            throw alreadyConfirmed(stop.id());
        }
        Map<String, Claim> claims = new LinkedHashMap<>();
        open.forEach(delivery -> claims.put(delivery.orderId(), claim(delivery, said)));
        return claims;
    }

    private static Claim claim(Delivery delivery, Confirmation said) {
        Quantities quantities = said.scope() == Confirmation.Scope.FULL
                ? Quantities.full(delivery)
                : Quantities.nothing(delivery);
        return Claim.of(delivery, quantities, said);
    }

    /** The stop says exactly this already, or this was the last thing said of it. */
    private static boolean isRepeat(List<Delivery> confirmed, Confirmation said) {
        if (confirmed.stream().allMatch(d -> claim(d, said).isSaidBy(d.confirmation()))) {
            return true;
        }
        Instant last = confirmed.stream()
                .map(d -> d.confirmation().confirmedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        return confirmed.stream()
                .filter(d -> d.confirmation().confirmedAt().equals(last))
                .allMatch(d -> Objects.equals(d.confirmation().scope(), said.scope())
                        && claim(d, said).isSaidBy(d.confirmation()));
    }

    private static Rejection alreadyConfirmed(String what) {
        return Rejection.conflict(
                "already-confirmed", what + " was confirmed, and differently from this.");
    }
}
