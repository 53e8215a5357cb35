package com.earlybird.delivery.bottle.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of one type: what went out and what became of it. */
public record BottleCount(String type, long out, long returned, long broken, long lost) {
    static BottleCount none(String type) {
        return new BottleCount(type, 0, 0, 0, 0);
    }

    /** What is with the customer; below 0 only where staff said so. */
    public long balance() {
        return out - returned - broken - lost;
    }

    BottleCount plus(BottleMovement m) {
        return new BottleCount(
                type, out + m.out(), returned + m.returned(), broken + m.broken(), lost + m.lost());
    }

    /** The sums of these movements, by type. */
    public static List<BottleCount> of(List<BottleMovement> movements) {
        Map<String, BottleCount> sums = new TreeMap<>();
        movements.forEach(m ->
                sums.put(m.type(), sums.getOrDefault(m.type(), none(m.type())).plus(m)));
        return List.copyOf(sums.values());
    }
}
