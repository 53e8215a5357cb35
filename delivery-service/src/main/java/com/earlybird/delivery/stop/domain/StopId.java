package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The natural key of a stop: {@code customer_id:date:shift}. */
public final class StopId {
    private StopId() {}

    public static String of(String customerId, LocalDate date, Shift shift) {
        return customerId + ":" + date + ":" + shift;
    }

    /** The customer's possible stops of a day; the one of {@code shift} where that is given. */
    public static List<String> ofDay(String customerId, LocalDate date, Shift shift) {
        return shift != null
                ? List.of(of(customerId, date, shift))
                : Arrays.stream(Shift.values())
                        .map(s -> of(customerId, date, s))
                        .toList();
    }
}
