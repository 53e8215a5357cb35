package com.earlybird.billing.payment.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code payments}: one document for each receipt. */
@ApplicationScoped
class MongoPayments implements Payments, Repository {
    private static final int MOST_UNPOSTED = 1_000;
    private static final int MOST_OF_A_SPAN = 1_000_000;

    private final Documents<Payment> documents;

    MongoPayments(Store store) {
        documents = store.documents(
                "payments",
                Payment.class,
                Payment::id,
                Index.unique("a reference is used once for each method", "reference_key"),
                Index.on("a customer's payments", "customer_id"),
                Index.on("what came in on some days", "received_on"),
                Index.on("what a killed process left unposted", "unposted"),
                Index.on("returns that a killed process left unposted", "returns.unposted"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Payment> add(Payment payment, Act act) {
        return documents
                .insert(payment, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                // Which of its two unique keys refused does not matter: its id says whether it is
                // ours.
                .recoverWithUni(
                        () -> documents.find(payment.id()).map(found -> found.map(Stored::value)
                                .orElseThrow(() -> Rejection.conflict(
                                        "reference-taken",
                                        payment.method() + " " + payment.reference()
                                                + " is the reference of another payment."))));
    }

    @Override
    public Uni<Optional<Payment>> find(String id) {
        return documents.find(id).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Optional<Payment>> ofReference(String referenceKey) {
        return documents
                .findOne(eq("reference_key", referenceKey))
                .map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<List<Payment>> ofReferences(Collection<String> referenceKeys) {
        return referenceKeys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : documents
                        .findAll(in("reference_key", referenceKeys), referenceKeys.size())
                        .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<List<Payment>> onlineBetween(LocalDate from, LocalDate to) {
        return documents
                .findAll(
                        and(
                                eq("method", PaymentMethod.ONLINE.name()),
                                gte("received_on", from.toString()),
                                lte("received_on", to.toString())),
                        MOST_OF_A_SPAN)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Payment> giveBack(String id, MoneyBack back, Act act) {
        return documents
                .update("payment", id, act, payment -> Change.to(payment.value().returning(back)))
                .map(Stored::value);
    }

    @Override
    public Uni<Payment> markPosted(String id, MoneyBack back) {
        return documents
                .update(
                        "payment",
                        id,
                        null,
                        payment -> Change.to(payment.value().posted(back)))
                .map(Stored::value);
    }

    @Override
    public Uni<Payment> markPosted(String id, long balancePaise) {
        return documents
                .update(
                        "payment",
                        id,
                        null,
                        payment -> Change.to(
                                payment.value().unposted() == null
                                        ? payment.value()
                                        : payment.value().posted(balancePaise)))
                .map(Stored::value);
    }

    @Override
    public Uni<List<Payment>> unposted() {
        return Uni.combine()
                .all()
                .unis(
                        documents.findAll(eq("unposted", true), MOST_UNPOSTED),
                        documents.findAll(in("returns.unposted", true), MOST_UNPOSTED))
                .with((payments, returns) -> Stream.concat(payments.stream(), returns.stream())
                        .map(Stored::value)
                        .distinct()
                        .toList());
    }

    @Override
    public Uni<Page<Payment>> ofCustomer(String customerId, String cursor, int limit) {
        return documents
                .page(eq("customer_id", customerId), cursor, limit, true)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Page<Payment>> all(String cursor, int limit) {
        return documents.page(empty(), cursor, limit, true).map(page -> page.map(Stored::value));
    }
}
