package com.earlybird.order.procurement.app;

import com.earlybird.order.procurement.domain.Receipt;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;

/** Where it is kept what suppliers brought. */
public interface Receipts {
    /** Adds it, or corrects the one that is there. */
    Uni<Stored<Receipt>> put(Receipt receipt, Act act);

    /** Those of a date, of one supplier if it is not null. */
    Uni<List<Receipt>> on(LocalDate date, String supplierId);
}
