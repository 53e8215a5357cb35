package com.earlybird.platform.inbox;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;

/**
 * A received event: CloudEvents id, ordering key, data, the correlation of what caused it, and the
 * piece of work that handles it where it is traced.
 */
public record Event<T>(String id, String key, T data, String correlationId, String traceparent) {
    public Event(String id, String key, T data, String correlationId) {
        this(id, key, data, correlationId, null);
    }

    /** The caller to record for what is done because of it. */
    public Caller caller(String service) {
        return new Caller(service, Role.ADMIN, null, null, correlationId, traceparent);
    }
}
