package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.Map;

/** The overrides, by customer and date. */
public interface CarrierOverrides {
    /** Those of these ids that there are. */
    Uni<Map<String, CarrierOverride>> find(Collection<String> ids);

    /** Puts it in the place of whatever was said of that customer and date before. */
    Uni<Stored<CarrierOverride>> put(CarrierOverride wanted, Act act);
}
