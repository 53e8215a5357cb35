package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The overrides, by target and date. */
public interface CarrierOverrides {
    /** Those of these ids that there are. */
    Uni<Map<String, CarrierOverride>> find(Collection<String> ids);

    /** Those of a day, also those that were taken back. */
    Uni<Page<CarrierOverride>> page(LocalDate date, String cursor, int limit);

    /** Puts it in the place of whatever was said of that target and date before. */
    Uni<Stored<CarrierOverride>> put(CarrierOverride wanted, Act act);
}
