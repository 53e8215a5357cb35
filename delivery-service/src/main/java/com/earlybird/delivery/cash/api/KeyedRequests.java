package com.earlybird.delivery.cash.api;

import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import java.util.function.Function;
import java.util.function.Supplier;

/** Requests that move money or bottles: without an Idempotency-Key they are refused, 400. */
@ApplicationScoped
public class KeyedRequests {
    private final IdempotentRequests idempotent;

    KeyedRequests(IdempotentRequests idempotent) {
        this.idempotent = idempotent;
    }

    /** As {@link IdempotentRequests#once}. */
    public Uni<Response> once(
            CurrentRequest request,
            Object input,
            Supplier<Uni<String>> newId,
            Function<String, Uni<Response>> command) {
        if (request.idempotencyKey() == null) {
            throw Rejection.malformed("Idempotency-Key", "is needed");
        }
        return idempotent.once(request, input, newId, command);
    }
}
