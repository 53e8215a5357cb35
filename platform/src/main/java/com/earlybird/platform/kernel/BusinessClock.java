package com.earlybird.platform.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business's time. Tokens and timeouts stay on real time; everything a bill depends on is here. */
public interface BusinessClock {
    /** Now, in whole milliseconds. */
    Instant now();

    /** The zone in which dates, shifts and cut-offs are meant. */
    ZoneId zone();

    default LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }
}
