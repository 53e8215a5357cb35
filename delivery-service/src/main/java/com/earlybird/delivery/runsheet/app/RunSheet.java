package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.SheetStop;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A delivery boy's run: his stops in the order of the round, by area, address and name. */
public record RunSheet(LocalDate date, Shift shift, String deliveryBoyId, List<SheetStop> stops) {
    private static final Comparator<String> TEXT =
            Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<SheetStop> ROUND = Comparator.comparing(SheetStop::area, TEXT)
            .thenComparing(SheetStop::address, TEXT)
            .thenComparing(SheetStop::name, TEXT)
            .thenComparing(SheetStop::customerId);

    static RunSheet of(LocalDate date, Shift shift, String boyId, List<SheetStop> stops) {
        List<SheetStop> round = stops.stream().sorted(ROUND).toList();
        return new RunSheet(
                date,
                shift,
                boyId,
                IntStream.range(0, round.size())
                        .mapToObj(i -> round.get(i).numbered(i + 1))
                        .toList());
    }
}
