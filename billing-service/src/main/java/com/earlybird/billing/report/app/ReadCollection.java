package com.earlybird.billing.report.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.report.domain.CollectionLine;
import com.earlybird.billing.report.domain.Takings;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The money that came in in some days, by method. */
@ApplicationScoped
public class ReadCollection {
    private final PageScans pages;

    ReadCollection(PageScans pages) {
        this.pages = pages;
    }

    public Uni<List<CollectionLine>> handle(Span span) {
        Takings takings = new Takings(span.from(), span.to());
        return pages.streamFrom(span.firstMonth())
                .invoke(takings::add)
                .collect()
                .last()
                .map(done -> takings.lines());
    }
}
