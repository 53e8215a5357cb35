package com.earlybird.billing.closing.domain;

import com.earlybird.billing.bill.domain.BillContent;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.kernel.Stored;

/**
 * What was found in a page's entries when they were held against its sums. It says so of one version
 * of the page and of no other.
 */
public record CheckedPage(String customerId, String pageId, long pageVersion, BillContent content) {
    public static CheckedPage of(Stored<Page> page, BillContent content) {
        return new CheckedPage(
                page.value().customerId(), page.value().id(), page.version(), content);
    }

    public boolean isOf(Stored<Page> page) {
        return pageId.equals(page.value().id()) && pageVersion == page.version();
    }
}
