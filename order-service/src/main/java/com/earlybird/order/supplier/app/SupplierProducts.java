package com.earlybird.order.supplier.app;

import com.earlybird.order.supplier.domain.SupplierProduct;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;

/** Where it is kept what each supplier asks for each product. */
public interface SupplierProducts {
    /** All that are bought of these products, from whichever supplier. */
    Uni<List<SupplierProduct>> activeOf(Collection<String> productIds);

    Uni<Page<Stored<SupplierProduct>>> page(String supplierId, String cursor, int limit);

    /** Adds it, or puts it in the place of the one that is there. */
    Uni<Stored<SupplierProduct>> put(SupplierProduct product, Act act);
}
