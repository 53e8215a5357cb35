package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.Dues;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;

import java.util.List;

/**
 * A bill as it stands today.
 *
 * @param page the page that bears it
 * @param content the pages whose entries are on it, whole; empty where they were not asked for
 */
public record IssuedBill(Page page, List<Page> content, Dues dues) {
    public Bill bill() {
        return page.bill();
    }
}
