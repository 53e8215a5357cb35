package com.earlybird.billing.payment.api;

import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.document.Form;
import com.earlybird.billing.document.Papers;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** A receipt as HTML or PDF, both of one template. */
@ApplicationScoped
class PrintReceipt {
    private final Template template;
    private final Papers papers;
    private final KnownCustomers customers;
    private final KeepLetterhead letterhead;
    private final BusinessClock clock;

    PrintReceipt(
            @Location("receipt.html") Template template,
            Papers papers,
            KnownCustomers customers,
            KeepLetterhead letterhead,
            BusinessClock clock) {
        this.template = template;
        this.papers = papers;
        this.customers = customers;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    Uni<Response> as(Form form, Payment payment) {
        return Uni.combine()
                .all()
                .unis(letterhead.of(payment.imprint()), customers.find(payment.customerId()))
                .with((business, customer) ->
                        ReceiptPaper.of(payment, customer.orElse(null), business, clock.zone()))
                .flatMap(paper -> papers.answer(
                        form, template.data("paper", paper), payment.id(), payment.receivedAt()));
    }
}
