package com.earlybird.order.changerequest.app;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.RequestStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where change requests are kept. */
public interface ChangeRequests {
    /** What a list is narrowed by; a part that is null does not. */
    record Filter(String customerId, RequestStatus status, RequestKind kind) {}

    Uni<Stored<ChangeRequest>> get(String id);

    Uni<Optional<Stored<ChangeRequest>>> find(String id);

    /** A page, the newest first. */
    Uni<Page<Stored<ChangeRequest>>> page(Filter filter, String cursor, int limit);

    /** Those that nobody decided before {@code now}, their cut-off, at most {@code limit}. */
    Uni<List<ChangeRequest>> lapsed(Instant now, int limit);

    /** Those that were approved before {@code then} and are not carried out yet. */
    Uni<List<ChangeRequest>> halfWay(Instant then, int limit);

    /** Adds it; one that has the id already is returned as it is. */
    Uni<Stored<ChangeRequest>> add(ChangeRequest request, Act act);

    Uni<Stored<ChangeRequest>> update(
            String id, Act act, Function<ChangeRequest, Change<ChangeRequest>> change);
}
