package com.earlybird.platform.inbox;

import com.earlybird.platform.kernel.Caller;

/** A received event: CloudEvents id, ordering key, data, and the correlation of what caused it. */
public record Event<T>(String id, String key, T data, String correlationId) {
    /** The caller to record for what is done because of it. */
    public Caller caller(String service) {
        return Caller.service(service, correlationId);
    }
}
