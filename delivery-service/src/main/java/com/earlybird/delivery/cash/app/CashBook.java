package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes an entry on exactly one page. It goes from the page that was open when the entry was first
 * asked for: a page takes it, holds it already, or is handed over without it, which never changes;
 * then the next page is tried. A retry after a kill goes the same way and comes to the same page.
 */
@ApplicationScoped
public class CashBook {
    private final CashPages pages;
    private final OpenPage open;

    CashBook(CashPages pages, OpenPage open) {
        this.pages = pages;
        this.open = open;
    }

    /** The page that holds it then. */
    public Uni<CashPage> write(String firstPageId, CashEntry entry, Act act) {
        return pages.update(firstPageId, null, act, page -> page.collect(entry))
                .map(Stored::value)
                .flatMap(page -> page.holds(entry.id())
                        ? Uni.createFrom().item(page)
                        : open.after(page).flatMap(next -> write(next.value().id(), entry, act)));
    }
}
