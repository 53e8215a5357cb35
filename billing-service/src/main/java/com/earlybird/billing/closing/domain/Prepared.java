package com.earlybird.billing.closing.domain;

import com.earlybird.billing.bill.domain.BillDraft;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.kernel.Stored;

import java.util.List;

/** What there is to do for one customer's month. */
public sealed interface Prepared {
    /**
     * A page to be closed.
     *
     * @param page as it was read; a blank one where there is none yet
     * @param version the page's, or null where there is none yet
     * @param quiet whether none of the page's facts waits to be published
     */
    record Ready(String customerId, BillDraft draft, Page page, Long version, boolean quiet)
            implements Prepared {
        /** Whether its bill is made of this page and no other. */
        public boolean isOf(Stored<Page> one) {
            return version != null
                    && version == one.version()
                    && draft.pages().equals(List.of(one.value()));
        }
    }

    /** Closed before; {@code bill} is null where it has none. */
    record Closed(Bill bill) implements Prepared {}

    /** No page and no balance; or a later month is closed, and a later bill takes what is open. */
    record Nothing() implements Prepared {}

    /** A safety bound broke. */
    record Parked(String customerId, String why) implements Prepared {}
}
