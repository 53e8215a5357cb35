package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.document.Form;
import com.earlybird.billing.document.Papers;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** A credit note as HTML or PDF, both of one template. */
@ApplicationScoped
class PrintCreditNote {
    private final Template template;
    private final Papers papers;
    private final KeepLetterhead letterhead;
    private final BusinessClock clock;

    PrintCreditNote(
            @Location("credit-note.html") Template template,
            Papers papers,
            KeepLetterhead letterhead,
            BusinessClock clock) {
        this.template = template;
        this.papers = papers;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    Uni<Response> as(Form form, IssuedBill bill, CreditNote note) {
        // A note older than imprints bears the names that its bill does, if that has any.
        Imprint imprint = note.imprint() == null ? bill.bill().imprint() : note.imprint();
        Imprint named = imprint == null ? new Imprint(null, null, null, null) : imprint;
        return letterhead
                .of(imprint)
                .map(head -> CreditNotePaper.of(bill, note, named, head, clock.zone()))
                .flatMap(paper -> papers.answer(
                        form, template.data("paper", paper), note.number(), note.issuedAt()));
    }
}
