package com.earlybird.billing.claim.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.claim.app.BankLines;
import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** {@code bank_lines}: one document for each line of a statement. */
@ApplicationScoped
class MongoBankLines implements BankLines, Repository {
    private static final int MOST_ALIKE = 20;
    private static final int SIDE_BY_SIDE = 16;

    private final Documents<BankLine> documents;

    MongoBankLines(Store store) {
        documents = store.documents(
                "bank_lines",
                BankLine.class,
                BankLine::id,
                Index.on("the line that a claim waits for", "reference"),
                Index.on("lines for a person to assign", "status"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Integer> addAll(List<BankLine> lines, Act act) {
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUni(line -> documents
                        .insert(line, act, List.of())
                        .replaceWith(1)
                        .onFailure(e -> e instanceof DuplicateKey)
                        .recoverWithItem(0))
                .merge(SIDE_BY_SIDE)
                .collect()
                .in(() -> new int[1], (sum, one) -> sum[0] += one)
                .map(sum -> sum[0]);
    }

    @Override
    public Uni<List<BankLine>> find(Collection<String> ids) {
        return documents
                .findAll(ids)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<BankLine> get(String id) {
        return documents.get("bank line", id).map(Stored::value);
    }

    @Override
    public Uni<List<BankLine>> unmatched(String reference, long amountPaise) {
        return documents.findAll(eq("reference", reference), MOST_ALIKE).map(found -> found.stream()
                .map(Stored::value)
                .filter(line -> line.status() == BankLine.LineStatus.UNMATCHED
                        && line.amountPaise() == amountPaise)
                .toList());
    }

    @Override
    public Uni<BankLine> match(String id, String customerId, String paymentId, Act act) {
        return documents
                .update(
                        "bank line",
                        id,
                        act,
                        line -> Change.to(line.value().matched(customerId, paymentId)))
                .map(Stored::value);
    }

    @Override
    public Uni<Page<BankLine>> search(BankLine.LineStatus status, String cursor, int limit) {
        return documents
                .page(
                        status == null ? empty() : and(eq("status", status.name())),
                        cursor,
                        limit,
                        true)
                .map(page -> page.map(Stored::value));
    }
}
