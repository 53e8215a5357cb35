package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.document.Form;
import com.earlybird.billing.document.Papers;
import com.earlybird.billing.settings.Settings;
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
    private final Settings settings;
    private final BusinessClock clock;

    PrintBill(
            @Location("bill.html") Template template,
            Papers papers,
            PaymentLinks links,
            Settings settings,
            BusinessClock clock) {
        this.template = template;
        this.papers = papers;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param customer or null where billing knows none */
    Uni<Response> as(Form form, IssuedBill issued, BilledCustomer customer) {
        String id = issued.bill().billId();
        return Uni.combine()
                .all()
                .unis(settings.current(), links.maker())
                .with((current, maker) -> BillPaper.of(
                        issued, customer, current.value(), maker.link(id), clock.zone()))
                .flatMap(paper -> papers.answer(
                        form, template.data("paper", paper), id, issued.bill().issuedAt()));
    }
}
