package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.SheetStop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A delivery boy's run: his stops in the order of the round, and what to take along.
 *
 * @param runId names the run where it is started and finished
 * @param startedAt when he left, or null
 * @param finishedAt when he said he was done, or null
 * @param toCarry by product, for everything that is still to be handed over or was
 * @param bottlesToCollect over all stops, by type of bottle
 */
public record RunSheet(
        String runId,
        LocalDate date,
        Shift shift,
        String deliveryBoyId,
        Instant startedAt,
        Instant finishedAt,
        List<ToCarry> toCarry,
        Map<String, Integer> bottlesToCollect,
        List<SheetStop> stops) {

    /**
     * The whole of one product; quantities are in its unit.
     *
     * @param openQty what of it is not confirmed yet
     * @param adjustedQty how much more, or less, the open stops are to get by adjustments
     */
    public record ToCarry(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal openQty,
            BigDecimal adjustedQty) {
        ToCarry plus(ToCarry more) {
            return new ToCarry(
                    productId,
                    productName,
                    unit == null ? more.unit : unit,
                    orderedQty.add(more.orderedQty),
                    openQty.add(more.openQty),
                    adjustedQty.add(more.adjustedQty));
        }
    }

    /** {@code round} are the stops in their order. */
    static RunSheet of(RunHead head, List<SheetStop> round) {
        return new RunSheet(
                head.runId(),
                head.date(),
                head.shift(),
                head.deliveryBoyId(),
                head.startedAt(),
                head.finishedAt(),
                CarryList.of(round),
                bottles(round),
                IntStream.range(0, round.size())
                        .mapToObj(i -> round.get(i).numbered(i + 1))
                        .toList());
    }

    /** Which run it is and how far it has come. */
    record RunHead(
            String runId,
            LocalDate date,
            Shift shift,
            String deliveryBoyId,
            Instant startedAt,
            Instant finishedAt) {}

    private static Map<String, Integer> bottles(List<SheetStop> stops) {
        Map<String, Integer> all = new TreeMap<>();
        // A customer with two stops on one run has his bottles once.
        Map<String, Map<String, Integer>> byCustomer = new LinkedHashMap<>();
        stops.forEach(stop -> byCustomer.put(stop.customerId(), stop.bottlesToCollect()));
        byCustomer.values().forEach(some -> some.forEach((t, n) -> all.merge(t, n, Integer::sum)));
        return all;
    }
}
