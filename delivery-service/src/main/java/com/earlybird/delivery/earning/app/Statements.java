package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.earning.domain.EarningStatement;
import com.earlybird.platform.kernel.Act;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The closed statements, by delivery boy and month. */
public interface Statements {
    Uni<List<EarningStatement>> find(Collection<String> ids);

    /** The one of the latest month. */
    Uni<Optional<EarningStatement>> newest(String deliveryBoyId);

    /** Adds one; false when that month is closed already. */
    Uni<Boolean> add(EarningStatement statement, Act act);

    /** The sum of all totals, in paise. */
    Uni<Long> totalPaise(String deliveryBoyId);
}
