package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.document.Form;
import com.earlybird.billing.document.Papers;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** A bill as HTML or PDF, both of one template. */
@ApplicationScoped
class PrintBill {
    private final Template template;
    private final Papers papers;
    private final PaymentLinks links;
    private final KeepLetterhead letterhead;
    private final BusinessClock clock;

    PrintBill(
            @Location("bill.html") Template template,
            Papers papers,
            PaymentLinks links,
            KeepLetterhead letterhead,
            BusinessClock clock) {
        this.template = template;
        this.papers = papers;
        this.links = links;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** @param customer as billing knows him today, or null; for bills older than imprints */
    Uni<Response> as(Form form, IssuedBill issued, BilledCustomer customer) {
        String id = issued.bill().billId();
        return Uni.combine()
                .all()
                .unis(letterhead.of(issued.bill().imprint()), links.maker())
                .with((head, maker) -> BillPaper.of(
                        issued, imprint(issued.bill(), customer, maker), head, clock.zone()))
                .flatMap(paper -> papers.answer(
                        form, template.data("paper", paper), id, issued.bill().issuedAt()));
    }

    private static Imprint imprint(Bill bill, BilledCustomer customer, PaymentLinks.Maker maker) {
        return bill.imprint() != null
                ? bill.imprint()
                : new Imprint(
                        null,
                        customer == null ? null : customer.name(),
                        customer == null ? null : customer.addressLines(),
                        maker.link(bill.billId()));
    }
}
