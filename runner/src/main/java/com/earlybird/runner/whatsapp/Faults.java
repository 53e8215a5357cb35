package com.earlybird.runner.whatsapp;

import io.vertx.core.json.JsonObject;

import java.util.Optional;

/** Failures that were asked for, to see how a sender takes them. */
final class Faults {
    private static final int DEFAULT_STATUS = 500;
    private static final int RATE_LIMITED = 429;

    private int left;
    private CloudApiError error;

    /**
     * @param wanted {@code {"fail_next": 3, "status": 429, "code": 130429}}: how many sends fail and
     *     how; status 500 and a code that fits it when not given
     */
    synchronized void want(JsonObject wanted) {
        left = wanted.getInteger("fail_next", 0);
        int status = wanted.getInteger("status", DEFAULT_STATUS);
        int code = wanted.getInteger("code", status == RATE_LIMITED ? 130429 : 131000);
        error = CloudApiError.wanted(status, code);
    }

    /** The failure of this send, if it is to fail. */
    synchronized Optional<CloudApiError> next() {
        if (left == 0) {
            return Optional.empty();
        }
        left--;
        return Optional.of(error);
    }
}
