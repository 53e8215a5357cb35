package com.earlybird.billing.bill.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** {@code bills}: the register, one document for each number that was given out. */
@ApplicationScoped
class MongoBillRegister implements BillRegister, Repository {
    private static final int MOST_UNPOSTED = 1_000;
    private static final int MOST_OF_A_MONTH = 1_000_000;

    private final Documents<BillNumber> documents;

    MongoBillRegister(Store store) {
        documents = store.documents(
                "bills",
                BillNumber.class,
                BillNumber::id,
                Index.unique("a number is given once", "bill_id"),
                Index.on("a customer's bills", "customer_id"),
                Index.on("a month's bills", "month"),
                Index.on("credits that a killed process left", "credit_notes.unposted"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Map<String, BillNumber>> given(YearMonth month, List<String> customerIds) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> pages = customerIds.stream()
                .map(customer -> new PageId(month, customer).toString())
                .toList();
        return documents.findAll(pages).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(BillNumber::customerId, Function.identity())));
    }

    @Override
    public Uni<Map<String, BillNumber>> number(
            YearMonth month, List<String> customerIds, Map<String, BillNumber> given, int next) {
        Map<String, BillNumber> all = new HashMap<>(given);
        List<BsonDocument> lines = new ArrayList<>();
        for (String customer : customerIds) {
            if (!all.containsKey(customer)) {
                BillNumber line = BillNumber.of(new PageId(month, customer), next + lines.size());
                lines.add(documents.newDocument(line, null, List.of()));
                all.put(customer, line);
            }
        }
        if (lines.isEmpty()) {
            return Uni.createFrom().item(all);
        }
        // In order, so that no number is given before the one below it.
        return BulkInsert.inOrder(documents.raw(), lines)
                .flatMap(done -> done
                        ? Uni.createFrom().item(all)
                        : nextNumber(month).flatMap(free -> number(month, customerIds, free)));
    }

    private Uni<Integer> nextNumber(YearMonth month) {
        return documents
                .raw()
                .find(
                        eq("month", month.toString()),
                        new FindOptions()
                                .sort(Sorts.descending("number"))
                                .limit(1)
                                .projection(Projections.include("number")))
                .collect()
                .first()
                .map(last -> last == null ? 1 : last.getNumber("number").intValue() + 1);
    }

    @Override
    public Uni<Optional<Stored<BillNumber>>> find(String billId) {
        return documents.findOne(eq("bill_id", billId));
    }

    @Override
    public Uni<Page<BillNumber>> search(
            String customerId, YearMonth month, String cursor, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (customerId != null) {
            filters.add(eq("customer_id", customerId));
        }
        if (month != null) {
            filters.add(eq("month", month.toString()));
        }
        if (cursor != null) {
            filters.add(lt("bill_id", cursor));
        }
        FindOptions options = new FindOptions()
                .sort(Sorts.descending("bill_id"))
                .limit(limit + 1)
                .projection(Projections.exclude("outbox"));
        return documents
                .raw()
                .find(filters.isEmpty() ? empty() : and(filters), options)
                .map(document -> documents.stored(document).value())
                .collect()
                .asList()
                .map(found -> found.size() <= limit
                        ? new Page<>(found, null)
                        : new Page<>(
                                found.subList(0, limit), found.get(limit - 1).billId()));
    }

    @Override
    public Uni<BillNumber> update(String pageId, Act act, UnaryOperator<BillNumber> change) {
        return documents
                .update("bill", pageId, act, line -> Change.to(change.apply(line.value())))
                .map(Stored::value);
    }

    @Override
    public Uni<Collection<BillNumber>> withNotesOf(YearMonth month) {
        return documents
                .findAll(in("credit_notes.month", month.toString()), MOST_OF_A_MONTH)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Collection<BillNumber>> withUnposted() {
        return documents
                .findAll(in("credit_notes.unposted", true), MOST_UNPOSTED)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
