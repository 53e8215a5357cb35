package com.earlybird.billing.adjustment.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Write-offs of one customer that are promised and may not stand in the books yet. Only one can be
 * promised of one version, so that all together come to no more than is owed.
 *
 * @param id the customer's
 */
public record WriteOffs(String id, List<Adjustment> pending) {
    public WriteOffs {
        pending = pending == null ? List.of() : List.copyOf(pending);
    }

    public static WriteOffs of(String customerId) {
        return new WriteOffs(customerId, List.of());
    }

    public WriteOffs promising(Adjustment voucher) {
        List<Adjustment> all = new ArrayList<>(pending);
        all.add(voucher);
        return new WriteOffs(id, all);
    }

    public WriteOffs entered(String voucherId) {
        return new WriteOffs(
                id, pending.stream().filter(one -> !one.id().equals(voucherId)).toList());
    }
}
