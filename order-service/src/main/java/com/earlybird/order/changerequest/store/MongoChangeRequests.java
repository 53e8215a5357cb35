package com.earlybird.order.changerequest.store;

import com.earlybird.order.changerequest.app.ChangeRequests;
import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.RequestStatus;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoChangeRequests implements ChangeRequests, Repository {
    private final Documents<ChangeRequest> requests;

    MongoChangeRequests(Store store) {
        requests = store.documents(
                "change_requests",
                ChangeRequest.class,
                ChangeRequest::id,
                Index.on("what waits for a decision, and until when", "status", "closes_at"),
                Index.on("what a customer asked for", "customer_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(requests);
    }

    @Override
    public Uni<Stored<ChangeRequest>> get(String id) {
        return requests.get("change request", id);
    }

    @Override
    public Uni<Optional<Stored<ChangeRequest>>> find(String id) {
        return requests.find(id);
    }

    @Override
    public Uni<Page<Stored<ChangeRequest>>> page(Filter filter, String cursor, int limit) {
        List<Bson> parts = new ArrayList<>();
        add(parts, "customer_id", filter.customerId());
        add(parts, "status", filter.status());
        add(parts, "wish.kind", filter.kind());
        return requests.page(
                parts.isEmpty() ? Filters.empty() : Filters.and(parts), cursor, limit, true);
    }

    @Override
    public Uni<List<ChangeRequest>> lapsed(Instant now, int limit) {
        return all(RequestStatus.PENDING, "closes_at", now, limit);
    }

    @Override
    public Uni<List<ChangeRequest>> halfWay(Instant then, int limit) {
        return all(RequestStatus.APPROVING, "updated_at", then, limit);
    }

    @Override
    public Uni<Stored<ChangeRequest>> add(ChangeRequest request, Act act) {
        return requests.insert(request, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> get(request.id()));
    }

    @Override
    public Uni<Stored<ChangeRequest>> update(
            String id, Act act, Function<ChangeRequest, Change<ChangeRequest>> change) {
        return requests.update("change request", id, act, stored -> change.apply(stored.value()));
    }

    private Uni<List<ChangeRequest>> all(
            RequestStatus status, String field, Instant until, int limit) {
        return requests.findAll(
                        Filters.and(
                                Filters.eq("status", status.name()),
                                Filters.lte(field, JsonManner.text(until))),
                        limit)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    private static void add(List<Bson> parts, String field, Object value) {
        if (value != null) {
            parts.add(Filters.eq(field, value.toString()));
        }
    }
}
